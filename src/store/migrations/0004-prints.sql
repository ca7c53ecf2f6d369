create table prints (
  version integer primary key references readings on delete cascade,
  wire text,
  shingles integer[] not null,
  sample integer[] not null
);

create index prints_sample on prints using gin (sample) with (fastupdate = off);

truncate origins;

drop index origins_open;
drop index origins_sample;

alter table origins drop column wire, drop column shingles, drop column sample, alter column origin set not null;
