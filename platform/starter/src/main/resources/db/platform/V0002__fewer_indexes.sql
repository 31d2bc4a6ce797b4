-- Each message is written to both tables, and each index is a part of that. Only a sweep every few hours asks how old a mark
-- is, and marks come in the order of time.
drop index inbox_by_age;
create index inbox_by_age on inbox using brin (handled_at);

-- The relay sends and deletes by shard.
alter table outbox drop constraint outbox_pkey;
drop index outbox_by_shard;
alter table outbox add primary key (shard, id);
