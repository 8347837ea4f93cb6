-- Danger can come back after an alarm was handed over; at most one runs for a part.
alter table alarm drop constraint alarm_organisation_id_part_id_key;
create unique index alarm_running on alarm (organisation_id, part_id) where ended_at is null;
create index alarm_part on alarm (organisation_id, part_id, raised_at);
