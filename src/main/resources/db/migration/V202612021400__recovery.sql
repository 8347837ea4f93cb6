-- SPDX-License-Identifier: EUPL-1.2
-- What somebody lost by an incident, item by item, and whose loss it is. The kind and the words are sealed, because a
-- kind can be about health. The amount stands in clear: sums are made of it.
create table damage_item (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  claimant text not null check (claimant in ('AFFECTED', 'ORGANISATION')),
  cents bigint not null check (cents between 1 and 1000000000),
  kind bytea,
  words bytea,
  proof bytea,
  key_id uuid not null,
  stated_by uuid not null,
  stated_at timestamptz not null,
  version int not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, stated_by) references person (organisation_id, id)
);
create index damage_item_part on damage_item (organisation_id, part_id);
select protect('damage_item');

-- What was decided about the loss of one claimant, and what came of it. The sums are totals and no bookkeeping: the
-- finance department has its own number.
create table damage_claim (
  organisation_id uuid not null,
  -- stands for the part and the claimant; the texts are sealed to it
  id uuid not null,
  part_id uuid not null,
  claimant text not null check (claimant in ('AFFECTED', 'ORGANISATION')),
  incident_id uuid not null,
  claimed boolean not null,
  -- the reason for which it is left, or for which the rest was written off
  reason text check (reason <> ''),
  -- for a claim of the affected: they make it themselves, or the organisation does with their written authority
  way text check (way in ('ORGANISATION', 'AFFECTED', 'AUTHORITY')),
  words bytea,
  awarded bigint not null default 0 check (awarded between 0 and 1000000000),
  insured bigint not null default 0 check (insured between 0 and 1000000000),
  received bigint not null default 0 check (received between 0 and 1000000000),
  written_off bigint not null default 0 check (written_off between 0 and 1000000000),
  advanced bigint not null default 0 check (advanced between 0 and 1000000000),
  advance_ground bytea,
  finance_number bytea,
  -- the insurer was told, or there is none: before anything is settled
  insurer_told_on date,
  settled_on date,
  telling_id uuid,
  key_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  version int not null,
  primary key (organisation_id, part_id, claimant),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id),
  check (claimed = (way is not null)),
  check (claimed or reason is not null),
  check (written_off = 0 or reason is not null),
  check (written_off = 0 and received = 0 and insured = 0 or insurer_told_on is not null),
  check (claimant = 'AFFECTED' or advanced = 0),
  check ((way = 'ORGANISATION') = (claimant = 'ORGANISATION'))
);
create index damage_claim_running on damage_claim (organisation_id, incident_id)
  where claimed and settled_on is null;
select protect('damage_claim');
