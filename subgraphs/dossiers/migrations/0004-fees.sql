-- What an agency says of a dossier's fees: what it said last, by its own time. That one was paid is never unsaid.
create table dossier_fee (
  dossier text not null references dossier,
  code text not null,
  name text not null,
  amount bigint not null check (amount >= 0),
  -- Collected as the result is handed over.
  on_return boolean not null,
  is_paid boolean not null,
  said_at timestamptz not null,
  primary key (dossier, code)
);
