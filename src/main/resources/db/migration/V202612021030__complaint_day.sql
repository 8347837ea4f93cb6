-- SPDX-License-Identifier: EUPL-1.2
-- After day 85 a letter falls on each day until the last one.
alter table complaint_warning drop constraint complaint_warning_day_check;
alter table complaint_warning add check (day between 30 and 90);

-- The last day on which a complaint can be made, as it was on the day of the last run. The lists of tasks read it; it is
-- empty once a complaint stands, once the day has passed, and for a part of before this column until the next run.
alter table complaint_warning add column last_day date;
create index complaint_warning_last_day on complaint_warning (organisation_id, last_day) where last_day is not null;

-- The day on which the affected learned of the act, where that is another day than the one on which it happened.
create table complaint_known (
  organisation_id uuid not null,
  part_id uuid not null,
  known_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id)
);
select protect('complaint_known');
