-- SPDX-License-Identifier: EUPL-1.2
-- Who gets an office that opens what came in before is told of once to those who reported it.
alter table office add column announced boolean not null default false,
  add column given_at timestamptz not null default now();
update office set announced = true;
create index office_unannounced on office (organisation_id) where not announced;

-- Shown to who reported without a name, whom no letter reaches.
alter table case_part add column readers_changed_at timestamptz;
