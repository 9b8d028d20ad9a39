-- What was paid on a day, for its reconciliation.
create index platform_transaction_paid on platform_transaction (paid_at) where paid_at is not null;
