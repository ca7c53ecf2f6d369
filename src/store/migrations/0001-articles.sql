create table articles (
  id integer generated always as identity primary key,
  key text not null unique,
  url text,
  added timestamptz not null default now()
);

create table versions (
  id integer generated always as identity primary key,
  article integer not null references articles on delete cascade,
  number integer not null check (number > 0),
  latest boolean not null,
  hash text not null,
  source text not null,
  url text,
  title text,
  outlet text,
  origin text[] not null,
  authors text[] not null,
  published date,
  day date not null,
  language text not null,
  text text not null,
  words tsvector not null,
  added timestamptz not null default now(),
  unique (article, hash),
  unique (article, number)
);

create unique index versions_latest on versions (article) where latest;
create index versions_order on versions (day desc, id desc);
create index versions_words on versions using gin (words) with (fastupdate = off);

create table readings (
  version integer primary key references versions on delete cascade,
  engine text not null,
  document json not null,
  stored timestamptz not null default now()
);

create table parts (
  version integer not null references readings on delete cascade,
  ord integer not null,
  kind text not null,
  start integer not null check (start >= 0),
  stop integer not null check (stop >= start),
  primary key (version, ord)
);

create table actors (
  version integer not null references readings on delete cascade,
  id text not null,
  name text not null,
  kind text not null,
  code text,
  sector text,
  wikidata text,
  words text[] not null,
  primary key (version, id)
);

create index actors_words on actors using gin (words) with (fastupdate = off);

create table mentions (
  version integer not null,
  actor text not null,
  ord integer not null,
  form text not null,
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  primary key (version, actor, ord),
  foreign key (version, actor) references actors on delete cascade
);

create table roles (
  version integer not null,
  actor text not null,
  ord integer not null,
  title text not null,
  "of" text,
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  primary key (version, actor, ord),
  foreign key (version, actor) references actors on delete cascade
);

create table times (
  version integer not null references readings on delete cascade,
  id text not null,
  type text not null,
  value text not null,
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  primary key (version, id)
);

create table findings (
  version integer not null references readings on delete cascade,
  id text not null,
  kind text not null check (kind in ('statement', 'event', 'exchange')),
  start integer not null check (start >= 0),
  type text,
  medium text,
  mode text,
  contexts text[] not null,
  stage text,
  status text,
  within text,
  "time" text,
  level text not null,
  low real,
  high real,
  rule text not null,
  day date not null,
  words tsvector not null,
  primary key (version, id),
  foreign key (version, within) references findings on delete cascade,
  foreign key (version, "time") references times on delete cascade,
  check ((kind = 'statement') = (medium is not null)),
  check ((kind = 'exchange') = (stage is not null)),
  check ((kind = 'statement') = (status is null)),
  check ((kind = 'exchange') = (type is null))
);

create index findings_order on findings (day desc, version desc, start);
create index findings_words on findings using gin (words) with (fastupdate = off);

create table spans (
  version integer not null,
  finding text not null,
  role text not null,
  ord integer not null,
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  rule text,
  primary key (version, finding, role, ord),
  foreign key (version, finding) references findings on delete cascade
);

create table parties (
  version integer not null,
  finding text not null,
  role text not null,
  ord integer not null,
  actor text,
  words text[] not null,
  primary key (version, finding, role, ord),
  foreign key (version, finding) references findings on delete cascade,
  foreign key (version, actor) references actors on delete cascade
);

create index parties_actor on parties (version, actor);
create index parties_words on parties using gin (words) with (fastupdate = off);

create table links (
  version integer not null,
  finding text not null,
  role text not null,
  ord integer not null,
  other text not null,
  primary key (version, finding, role, ord),
  foreign key (version, finding) references findings on delete cascade,
  foreign key (version, other) references findings on delete cascade
);

create table goods (
  version integer not null,
  finding text not null,
  ord integer not null,
  kind text not null,
  words text not null,
  quantity text,
  unit text,
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  primary key (version, finding, ord),
  foreign key (version, finding) references findings on delete cascade
);

create table corrections (
  id integer generated always as identity primary key,
  version integer not null references versions on delete cascade,
  action text not null check (action in ('accept', 'reject', 'edit', 'merge', 'split', 'note')),
  record text not null check (record in ('actor', 'statement', 'event', 'exchange', 'time')),
  start integer not null check (start >= 0),
  stop integer not null check (stop > start),
  stated jsonb not null,
  change jsonb,
  author text not null,
  made timestamptz not null default now(),
  undone timestamptz
);

create index corrections_version on corrections (version, start);
