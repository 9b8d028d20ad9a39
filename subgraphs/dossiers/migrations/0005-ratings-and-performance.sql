-- What somebody thought of how a dossier was handled: once, and never changed.
create table dossier_rating (
  dossier text primary key references dossier,
  id uuid not null,
  agency text not null,
  procedure text not null,
  level text not null,
  -- For the person alone: no query of published figures reads it.
  comment text,
  rated_at timestamptz not null,
  viewer text not null,
  acting_case text,
  acting_role text,
  -- In which month it was published; null until its quarter is closed.
  counted_month date
);
create index dossier_rating_counted on dossier_rating (counted_month, agency, procedure) include (level);
create index dossier_rating_waiting on dossier_rating (rated_at) where counted_month is null;

-- What of a dossier was counted, and in which month: each of it once, and never changed.
create table dossier_count (
  dossier text primary key references dossier,
  agency text not null,
  procedure text not null,
  received_month date,
  verdict text,
  verdict_month date,
  finished_month date,
  working_days integer,
  -- Nothing more is to be counted of it.
  is_complete boolean not null
);
create index dossier_count_received on dossier_count (received_month, agency, procedure);
create index dossier_count_verdict on dossier_count (verdict_month, agency, procedure) include (verdict);
create index dossier_count_finished on dossier_count (finished_month, agency, procedure) include (working_days);

create table performance_quarter (
  -- Its first day.
  quarter date primary key,
  closed_at timestamptz not null
);

-- Sums of closed quarters, not suppressed: what of them is told is decided as they are read (disclosure.ts).
create table performance_cell (
  agency text not null,
  procedure text not null,
  month date not null,
  received integer not null,
  on_time integer not null,
  late integer not null,
  finished integer not null,
  working_days integer not null,
  very_satisfied integer not null,
  satisfied integer not null,
  neutral integer not null,
  dissatisfied integer not null,
  very_dissatisfied integer not null,
  primary key (agency, month, procedure)
);
