alter table findings add column takers text[] not null default '{}';
create index findings_takers on findings using gin (takers) with (fastupdate = on, gin_pending_list_limit = 1024);
