-- The proof that a case was destroyed: who decided, why and when, and how many keys went. It stands in
-- clear, because it must be readable when no key is left.
create table destroyed_case (
  organisation_id uuid not null references organisation (id),
  incident_id uuid not null,
  number text not null,
  decided_by text not null check (decided_by <> ''),
  reason text not null check (reason <> ''),
  destroyed_at timestamptz not null,
  key_count int not null,
  -- empty when it was cut off between the rows and the keys: the command does the rest again
  keys_gone_at timestamptz,
  primary key (organisation_id, incident_id)
);
select protect('destroyed_case');
