-- SPDX-License-Identifier: EUPL-1.2
-- An outcome that is bad for the affected person is told to them first. Until the promise to tell them was kept, and no
-- longer than to its first day, nothing of the outcome stands on their page.
create table held_outcome (
  organisation_id uuid not null,
  -- the promise to tell them
  promise_id uuid not null,
  part_id uuid not null,
  -- the moment from which they read it, also when nobody told them
  until timestamptz not null,
  primary key (organisation_id, promise_id),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id)
);
create index held_outcome_part on held_outcome (organisation_id, part_id);
select protect('held_outcome');

-- the promise to tell the affected person of what the line is about
alter table timeline_entry add column telling_id uuid;
alter table timeline_entry add foreign key (organisation_id, telling_id) references promise (organisation_id, id);
