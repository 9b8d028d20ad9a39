-- What citizens pay through the portal. States and what may follow on each are in states.ts; every change of one is in `history`.

-- One thing owed at one owner: the row that whoever opens a payment of it locks.
create table obligation (
  issuer text not null,
  obligation text not null,
  -- Of the newest offer that was cited, and how much it allows to be taken in all: what is due and what was settled.
  offered_at timestamptz not null,
  allowed bigint not null check (allowed > 0),
  primary key (issuer, obligation)
);

create table payment (
  -- The act's own reference.
  id uuid primary key,
  -- In the order in which they were opened, also while the world's clock stands still.
  n bigint not null generated always as identity,
  subject text not null,
  -- Who paid: the subject, or somebody acting for them.
  viewer text not null,
  acting_case text,
  return_url text not null,
  -- By the world's clock.
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index payment_subject on payment (subject, n);

-- What the payer is charged for one payee, under an id of ours at the payment platform.
create table platform_transaction (
  id uuid primary key,
  payment uuid not null references payment,
  n integer not null,
  payee jsonb not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('OPENING', 'AWAITING_PAYER', 'PAID', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NOT_OPENED', 'REFUND_DUE', 'REFUNDED')),
  -- The platform's own name for it, and where it is paid.
  platform_id text,
  pay_url text,
  paid_amount bigint,
  paid_at timestamptz,
  -- By the machine's clock.
  changed_at timestamptz not null default clock_timestamp(),
  unique (payment, n),
  check (state not in ('PAID', 'REFUND_DUE', 'REFUNDED') or (platform_id is not null and paid_amount > 0 and paid_at is not null)),
  check (state <> 'PAID' or paid_amount = amount)
);
create index platform_transaction_open on platform_transaction (state) where state in ('OPENING', 'AWAITING_PAYER');

create table item (
  -- Also its settlement's, its refund's and its receipt's.
  id uuid primary key,
  payment uuid not null references payment,
  transaction uuid not null references platform_transaction,
  n integer not null,
  issuer text not null,
  obligation text not null,
  version text not null,
  description_vi text not null,
  description_en text not null,
  amount bigint not null check (amount > 0),
  -- For the state budget: the line of the slip.
  slip jsonb,
  settle_at text not null,
  -- What its owner books it by; erased once nobody will be told any more.
  booking jsonb,
  state text not null check (state in ('RESERVED', 'PAID', 'SETTLED', 'REFUND_DUE', 'REFUNDED', 'RELEASED')),
  -- The ministry's own name for the booking, or why it did not want it.
  reference text,
  refusal text,
  changed_at timestamptz not null default clock_timestamp(),
  unique (payment, n),
  -- No obligation stands twice in a basket.
  unique (payment, issuer, obligation),
  foreign key (issuer, obligation) references obligation,
  check (state <> 'SETTLED' or reference is not null),
  check (state not in ('RESERVED', 'PAID') or booking is not null)
);
create index item_obligation on item (issuer, obligation);
create index item_transaction on item (transaction);
create index item_paid on item (changed_at) where state = 'PAID';

-- Money on its way back: of one item that its agency did not want, or of a whole transaction that came too late or in another amount.
create table refund (
  -- The item's or the transaction's: nothing is given back twice.
  id uuid primary key,
  transaction uuid not null references platform_transaction,
  item uuid references item,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('DUE', 'DONE')),
  changed_at timestamptz not null default clock_timestamp()
);
create index refund_transaction on refund (transaction);
create index refund_due on refund (changed_at) where state = 'DUE';

create table receipt (
  item uuid primary key references item,
  -- What is printed on it.
  number bigint generated always as identity,
  -- By the world's clock.
  issued_at timestamptz not null,
  -- Of the document store, once it has it.
  document uuid,
  verification_code text,
  changed_at timestamptz not null default clock_timestamp(),
  check ((document is null) = (verification_code is null))
);
create index receipt_due on receipt (changed_at) where document is null;

-- What is still to be done, by whichever process: written where the state that asks for it is, and taken for the time of one attempt.
create table task (
  kind text not null check (kind in ('FOLLOW', 'SETTLE', 'REFUND', 'RECEIPT')),
  id uuid not null,
  next_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  -- Of what has run out: it was made due at once for that.
  expiring boolean not null default false,
  primary key (kind, id)
);
create index task_due on task (kind, next_at);

-- Each change of a state, and each word that contradicts one: never changed.
create table history (
  n bigint generated always as identity primary key,
  transaction uuid not null,
  item uuid,
  event text not null,
  from_state text not null,
  to_state text not null,
  -- Who said so.
  source text not null,
  at timestamptz not null default clock_timestamp()
);
create index history_transaction on history (transaction);

-- When somebody was last told that something takes too long.
create table alarm (
  code text not null,
  id uuid not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (code, id)
);
