-- Parts that are being written and are nobody's file yet: found by this when whoever wrote them has died.
create table file_attempt (
  parts uuid primary key,
  begun_at timestamptz not null default clock_timestamp()
);
create index file_attempt_begun on file_attempt (begun_at);
insert into file_attempt (parts) select distinct file from file_part where file not in (select parts from stored_file);
-- Who receives an upload: the parts of the latest that was begun.
alter table upload add column attempt uuid;
