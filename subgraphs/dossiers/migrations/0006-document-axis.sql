-- The one-stop shop's own dossier, where an official filed this one for somebody at the counter.
alter table dossier add column counter_case text;

-- What is to be sent over the document axis: written together with what makes it due. Who is told and of what; nobody's name or number.
create table axis_outbox (
  -- The DocumentId, the same in every attempt.
  id uuid primary key,
  recipient text not null,
  kind text not null,
  -- What it is about: one thing is told once.
  about text not null,
  content jsonb not null,
  state text not null,
  reason text,
  attempts integer not null,
  next_at timestamptz not null,
  created_at timestamptz not null,
  unique (kind, about)
);
create index axis_outbox_due on axis_outbox (next_at) where state = 'WAITING';

-- What came, by whom the axis says sent it and the sender's own DocumentId. Kept for ever: the same may come again whenever it likes.
create table axis_inbox (
  id uuid primary key,
  sender text not null,
  document_id text not null,
  -- Of what it says; what the axis added on the way does not count.
  digest text not null,
  state text not null,
  reason text,
  -- The axis' own name for it, by which it can be fetched again.
  axis_document text not null,
  received_at timestamptz not null,
  unique (sender, document_id, digest)
);
-- One DocumentId is one message.
create unique index axis_inbox_applied on axis_inbox (sender, document_id) where state = 'APPLIED';
create index axis_inbox_document on axis_inbox (axis_document);

-- Papers that came with messages, until they are documents; by content.
create table axis_file (
  sha256 text primary key,
  bytes bytea not null,
  received_at timestamptz not null
);
alter table axis_file alter column bytes set storage external;
