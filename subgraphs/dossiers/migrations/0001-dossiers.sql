-- Owners are pseudonyms (owner.ts): no personal number, name or telephone is kept beside a dossier.

create table agency_session (
  -- SHA-256 of the session: what is stolen from here signs nobody in.
  digest text primary key,
  agency text not null,
  expires_at timestamptz not null
);

create table dossier (
  code text primary key,
  agency text not null,
  -- Null until the whole dossier came: a step of it may come before.
  owner text,
  procedure text,
  procedure_name text,
  received_at timestamptz,
  first_reported_at timestamptz not null
);
create index dossier_owner on dossier (owner);

create table dossier_event (
  dossier text not null references dossier,
  status text not null,
  at timestamptz not null,
  note text,
  reported_at timestamptz not null,
  primary key (dossier, status, at)
);

create table dossier_promise (
  dossier text not null references dossier,
  day date not null,
  primary key (dossier, day)
);

create table stored_file (
  sha256 text primary key,
  size integer not null,
  parts uuid not null
);

create table file_part (
  file uuid not null,
  n integer not null,
  bytes bytea not null,
  primary key (file, n)
);
-- Scans are compressed already.
alter table file_part alter column bytes set storage external;

create table document (
  id uuid primary key,
  owner text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null references stored_file,
  origin text not null,
  agency text,
  dossier text references dossier,
  procedure text,
  issued_at timestamptz not null,
  expires_on date,
  verification_code text unique,
  signature jsonb,
  viewer text,
  acting_case text
);
create index document_owner on document (owner);
create index document_sha256 on document (sha256);

create table dossier_result (
  dossier text not null references dossier,
  paper text not null,
  -- A paper issued again is another version of it.
  version text not null,
  name text not null,
  address text not null,
  signature jsonb,
  expires_on date,
  state text not null,
  reason text,
  attempts integer not null,
  next_at timestamptz not null,
  reported_at timestamptz not null,
  document uuid references document,
  primary key (dossier, paper, version)
);
create index dossier_result_due on dossier_result (next_at) where state = 'FETCHING';

create table upload (
  id uuid primary key,
  owner text not null,
  viewer text not null,
  acting_case text,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text,
  state text not null,
  expires_at timestamptz not null
);
create index upload_expires on upload (expires_at);

create table consent (
  id uuid primary key,
  owner text not null,
  procedure text not null,
  version text not null,
  text_vi text not null,
  text_en text not null,
  given_at timestamptz not null,
  given_by text not null,
  given_case text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_case text
);
create index consent_owner on consent (owner, procedure);
-- The same words are agreed to once at a time.
create unique index consent_standing on consent (owner, procedure, version) where withdrawn_at is null;

create table document_use (
  id uuid primary key,
  document uuid not null references document,
  procedure text not null,
  kind text not null,
  at timestamptz not null,
  consent uuid references consent,
  viewer text,
  acting_case text,
  agency text,
  case_reference text
);
create index document_use_document on document_use (document);
