create index versions_past on versions (id) where not latest;
