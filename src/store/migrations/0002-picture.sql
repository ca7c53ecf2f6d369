truncate parts, actors, mentions, roles, times, findings, spans, parties, links, goods;

alter table readings add column rows integer not null default 0;

alter table readings alter column rows drop default;

create index readings_stale on readings (version) where rows = 0;

alter table actors add column own text not null, add column key text not null, add column party text not null;

create index actors_own on actors (own);
create index actors_key on actors (key, version);
create index actors_party on actors (party, version);

create table named (
  version integer not null,
  finding text not null,
  actor text not null,
  primary key (version, finding, actor),
  foreign key (version, finding) references findings on delete cascade,
  foreign key (version, actor) references actors on delete cascade
);

create index named_actor on named (version, actor);

create table origins (
  version integer primary key references readings on delete cascade,
  origin integer,
  wire text,
  shingles integer[] not null,
  sample integer[] not null
);

create index origins_open on origins (version) where origin is null;
create index origins_origin on origins (origin);
create index origins_sample on origins using gin (sample) with (fastupdate = off);

create table clusters (
  id integer generated always as identity primary key,
  sides text not null,
  version integer not null,
  finding text not null,
  type text not null,
  class text not null,
  source text[] not null,
  target text[] not null,
  parties text[] not null,
  since date,
  until date,
  day date not null,
  accounts integer not null,
  articles integer not null,
  independent integer not null,
  happened boolean not null,
  contradictions integer not null,
  foreign key (version, finding) references findings on delete cascade
);

create index clusters_sides on clusters (sides);
create index clusters_first on clusters (version, finding);
create index clusters_order on clusters (day desc, id desc);
create index clusters_parties on clusters using gin (parties);

create table edges (
  cluster integer not null references clusters on delete cascade,
  source text not null,
  target text not null,
  primary key (cluster, source, target)
);

create index edges_source on edges (source);
create index edges_target on edges (target);

create table accounts (
  version integer not null,
  finding text not null,
  sides text,
  source text[] not null,
  target text[] not null,
  since date,
  until date,
  counts jsonb not null,
  voices text[] not null,
  cluster integer references clusters on delete set null,
  primary key (version, finding),
  foreign key (version, finding) references findings on delete cascade
);

create index accounts_sides on accounts (sides);
create index accounts_cluster on accounts (cluster);

create table deliveries (
  version integer not null,
  finding text not null,
  goods text not null,
  sides text not null,
  giver text[] not null,
  receiver text[] not null,
  parties text[] not null,
  primary key (version, finding, goods),
  foreign key (version, finding) references findings on delete cascade
);

create index deliveries_sides on deliveries (sides);
create index deliveries_parties on deliveries using gin (parties);

create table directory (
  key text primary key,
  name text not null,
  kind text,
  code text,
  sector text,
  wikidata text,
  articles integer not null,
  names jsonb not null,
  words tsvector not null
);

create index directory_words on directory using gin (words) with (fastupdate = off);

create table changes (
  id integer generated always as identity primary key,
  version integer not null references versions on delete cascade,
  sides text[] not null,
  keys text[] not null
);

create index corrections_merges on corrections (id) where action = 'merge' and undone is null;
