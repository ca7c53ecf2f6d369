alter index versions_words set (fastupdate = on, gin_pending_list_limit = 1024);
alter index findings_words set (fastupdate = on, gin_pending_list_limit = 1024);
alter index parties_words set (fastupdate = on, gin_pending_list_limit = 1024);
alter index actors_words set (fastupdate = on, gin_pending_list_limit = 1024);
alter index prints_sample set (fastupdate = on, gin_pending_list_limit = 1024);
