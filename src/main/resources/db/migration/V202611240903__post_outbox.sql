-- Letters on their way out. No address and no text: who it is for, which letter, and the way in.
create table outbox (
  organisation_id uuid not null,
  id uuid not null,
  person uuid not null,
  template text not null,
  path text not null,
  organisation_name text not null,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz,
  sent_at timestamptz,
  problem text,
  primary key (organisation_id, id),
  check ((next_at is not null) = (state in ('QUEUED', 'SENDING')))
);

create index outbox_next on outbox (organisation_id, next_at) where next_at is not null;
create index outbox_sent on outbox (organisation_id, sent_at) where sent_at is not null;

select protect('outbox');
