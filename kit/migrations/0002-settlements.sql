-- What an owner has booked at its ministry of what was paid through the portal, for ever. The life of a row is in kit/settlement.ts.
create table settlement (
  -- The payments' own name for it, the same however often they tell of it.
  id uuid primary key,
  obligation text not null,
  amount bigint not null check (amount > 0),
  -- The day it was paid, by Vietnam's calendar.
  paid_on date not null,
  -- SHA-256 of the notice, by which a repeat is told from another one under its id.
  digest text not null,
  state text not null check (state in ('SETTLED', 'REFUSED')),
  -- The ministry's own name for the booking.
  reference text,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  check (state <> 'SETTLED' or (reference is not null and reason is null)),
  check (state <> 'REFUSED' or reason is not null)
);
create index settlement_obligation on settlement (obligation);
create index settlement_day on settlement (paid_on);
