-- SPDX-License-Identifier: EUPL-1.2
-- The way along which a claim is made, when it was done, and until which day it can be. No words: the claim has those.
create table claim_route (
  organisation_id uuid not null,
  part_id uuid not null,
  claimant text not null,
  route text not null check (route in ('LETTER', 'CRIMINAL_CASE', 'CIVIL', 'FUND')),
  incident_id uuid not null,
  -- the day from which a term of the law is counted
  counts_from date,
  -- the last day as somebody recorded it: of a hearing, or as a lawyer said
  last_day date,
  -- the day on which the task falls: the last day, or else the end of the term of the law
  due_on date,
  done_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null,
  primary key (organisation_id, part_id, claimant, route),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id, claimant) references damage_claim (organisation_id, part_id, claimant)
    on delete cascade,
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  check (last_day is null or due_on = last_day),
  check (route <> 'FUND' or claimant = 'AFFECTED')
);
create index claim_route_due on claim_route (organisation_id, due_on) where due_on is not null and done_on is null;
select protect('claim_route');
