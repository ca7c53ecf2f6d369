create table feeds (
  id integer generated always as identity primary key,
  url text not null unique,
  title text,
  etag text,
  modified text,
  added timestamptz not null default now(),
  checked timestamptz,
  due timestamptz not null default now(),
  newest timestamptz,
  failures integer not null default 0,
  error text
);

create table feed_entries (
  feed integer not null references feeds on delete cascade,
  key text not null,
  url text,
  title text,
  authors text[] not null,
  published date,
  content text,
  state text not null check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  due timestamptz not null default now(),
  error text,
  seen timestamptz not null default now(),
  taken timestamptz,
  handled timestamptz,
  primary key (feed, key)
);

create index feed_entries_waiting on feed_entries (due) where state = 'waiting';
