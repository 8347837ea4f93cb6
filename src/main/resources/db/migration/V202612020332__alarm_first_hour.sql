-- SPDX-License-Identifier: EUPL-1.2
-- Each alarm has a first hour of its own. A step without an alarm was taken before there was one.
alter table first_hour_step add column alarm_id uuid;
alter table first_hour_step add foreign key (organisation_id, alarm_id) references alarm (organisation_id, id);
update first_hour_step s set alarm_id = (
  select a.id from alarm a where a.organisation_id = s.organisation_id and a.part_id = s.part_id
  order by a.raised_at <= s.at desc, a.sequence desc limit 1);
