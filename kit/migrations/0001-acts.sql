-- What this owner did outside for somebody, once per idempotency key. The life of a row is in kit/act.ts.
create table acts (
  -- Our own name for the act at the ministry, the same however often it is sent.
  reference uuid primary key,
  subject text not null,
  operation text not null,
  key text not null,
  -- SHA-256 of the input, by which a repeat is told from another request.
  digest text not null,
  -- Who did it: the subject or somebody acting for them, and under which case.
  viewer text not null,
  on_behalf_of text,
  state text not null check (state in ('RESERVED', 'SENT', 'DONE')),
  -- Who works on it, and until when nobody else may.
  holder uuid not null,
  lease_until timestamptz not null,
  -- How often it was taken over, and when the sweeper may try next.
  attempts integer not null default 0,
  retry_at timestamptz not null default clock_timestamp(),
  -- What is sent; erased once there is an outcome.
  filing json,
  outcome json,
  reserved_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  unique (subject, operation, key),
  check (state = 'DONE' or outcome is null),
  check (state <> 'SENT' or filing is not null),
  check (state <> 'DONE' or (outcome is not null and filing is null and done_at is not null))
);
create index acts_unfinished on acts (retry_at) where state <> 'DONE';
create index acts_done on acts (done_at) where state = 'DONE';
