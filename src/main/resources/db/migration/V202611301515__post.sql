-- SPDX-License-Identifier: EUPL-1.2
-- Letters on their way out. A row has no address and no text: it says who the letter is for, which letter it is,
-- and which page it leads to.
create table outbox (
  organisation_id uuid not null,
  id uuid not null,
  person uuid not null,
  template text not null,
  path text not null,
  organisation_name text not null,
  -- letters about an alarm leave before all others that wait
  urgent boolean not null default false,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz,
  sent_at timestamptz,
  -- Letters about a report without a name keep their moments to the day, or to the minute while somebody is called
  -- in danger, and to the day once they are sent. Empty for all others.
  kept_to text check (kept_to in ('DAYS', 'MINUTES')),
  problem text,
  primary key (organisation_id, id),
  check ((next_at is not null) = (state in ('QUEUED', 'SENDING')))
);

-- Letters that are due are taken in this order, a few at a time. Without the index, all that wait would be sorted
-- each time.
create index outbox_next on outbox (organisation_id, urgent desc, next_at) where next_at is not null;
create index outbox_sent on outbox (organisation_id, sent_at) where sent_at is not null;

select protect('outbox');
