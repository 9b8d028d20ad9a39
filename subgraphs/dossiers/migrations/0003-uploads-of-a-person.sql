-- Counted at each upload that somebody begins.
create index upload_owner on upload (owner);
