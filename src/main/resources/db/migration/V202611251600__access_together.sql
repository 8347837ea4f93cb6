-- Reports on one event are handled as one case: each keeps the number under which it was registered,
-- its rows and its keys; only this says where it is handled. One step deep: always the case itself.
alter table case_file add column joined_into uuid;
alter table case_file add column handled_as text;
update case_file set handled_as = number;
alter table case_file alter column handled_as set not null;
alter table case_file add foreign key (organisation_id, joined_into)
  references case_file (organisation_id, incident_id);
alter table case_file add check (joined_into is not null or handled_as = number);
create index case_file_joined on case_file (organisation_id, joined_into) where joined_into is not null;

-- The same person stands in another part of the case, which goes on.
alter table case_part add column continued boolean not null default false;

-- Holds only because of what was brought together, and goes when it is taken apart.
alter table case_block add column derived boolean not null default false;

alter table affected drop constraint affected_outcome_check;
alter table affected add constraint affected_outcome_check
  check (outcome in ('HANDLED', 'UNFOUNDED', 'NOT_AN_INCIDENT', 'WITHDRAWN', 'CONTINUED'));
alter table case_block drop constraint case_block_ground_check;
alter table case_block add constraint case_block_ground_check
  check (ground in ('AFFECTED', 'ACCUSED', 'LINE', 'UNDER_ACCUSED', 'JOINED'));
