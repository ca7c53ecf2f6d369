create table watchlists (
  id integer generated always as identity primary key,
  uid uuid not null unique default gen_random_uuid(),
  name text not null,
  watch jsonb not null,
  since integer not null,
  made timestamptz not null default now(),
  webhook text,
  secret text,
  due timestamptz not null default now(),
  failures integer not null default 0,
  error text,
  check ((webhook is null) = (secret is null))
);

create table alerts (
  id integer generated always as identity primary key,
  uid uuid not null unique default gen_random_uuid(),
  watchlist integer not null references watchlists on delete cascade,
  kind text not null check (kind in ('statement', 'event', 'exchange', 'article', 'contradiction')),
  version integer not null references versions on delete cascade,
  record text not null,
  against_version integer references versions on delete cascade,
  against_record text,
  "on" text,
  "of" text,
  print text not null,
  found timestamptz not null default now(),
  state text not null check (state in ('kept', 'waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  check ((kind = 'contradiction') = (against_version is not null)),
  check ((kind = 'contradiction') = (against_record is not null)),
  check ((kind = 'contradiction') = ("on" is not null))
);

create index alerts_print on alerts (watchlist, print);
create index alerts_order on alerts (watchlist, id desc);
create index alerts_waiting on alerts (watchlist, id) where state = 'waiting';
