create table calls (
  key text not null,
  call text not null,
  articles integer not null,
  primary key (key, call)
);

create table counted (
  version integer primary key references versions on delete cascade,
  calls jsonb not null
);

insert into counted
select version, jsonb_agg(jsonb_build_array(key, call)) from (
  select distinct a.version, k.key, k.call
  from actors a join versions v on v.id = a.version cross join lateral (values
    (a.key, ''), (a.party, ''), (a.key, json_build_array(a.name)::text),
    (a.key, json_build_array(a.name, a.kind, a.code, a.sector, a.wikidata)::text)) k(key, call)
  where v.latest
) told group by version;

insert into calls
select c.call->>0, c.call->>1, count(*)
from counted, jsonb_array_elements(calls) c(call) group by 1, 2;

alter table changes drop column keys;
