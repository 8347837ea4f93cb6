-- SPDX-License-Identifier: EUPL-1.2
-- A letter about a measure, written with a template or elsewhere. It is written anew until it was recorded as posted.
-- What stands in it, and its files, are under the key of the incident.
create table outgoing_letter (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  response_id uuid not null,
  kind text not null,
  origin text not null check (origin in ('TEMPLATE', 'ELSEWHERE')),
  -- what was typed for it; null when it was written elsewhere
  facts bytea,
  -- the file for a word processor; null when it was written elsewhere
  odt bytea,
  -- the file that is posted
  document bytea not null,
  format text not null check (format in ('PDF', 'ODT', 'DOCX')),
  -- why it was written elsewhere
  reason bytea,
  key_id uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 0,
  primary key (organisation_id, id),
  unique (organisation_id, response_id, kind),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, written_by) references person (organisation_id, id),
  check ((origin = 'TEMPLATE') = (facts is not null)),
  check ((origin = 'TEMPLATE') = (odt is not null)),
  check ((origin = 'ELSEWHERE') = (reason is not null)),
  check (origin = 'ELSEWHERE' or format = 'PDF')
);
create index outgoing_letter_part on outgoing_letter (organisation_id, part_id);
create index outgoing_letter_incident on outgoing_letter (organisation_id, incident_id);
select protect('outgoing_letter');

-- That a letter went out. A row never changes: a correction is a next row, with a reason.
create table outgoing_posting (
  organisation_id uuid not null,
  id uuid not null,
  letter_id uuid not null,
  -- counts from 1 for each letter
  number int not null check (number > 0),
  way text not null check (way in ('POST', 'REGISTERED', 'HANDED_OVER')),
  posted_on date not null,
  recipient bytea not null,
  who bytea not null,
  reference bytea,
  reason bytea,
  key_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, letter_id, number),
  foreign key (organisation_id, letter_id) references outgoing_letter (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  check ((number = 1) = (reason is null)),
  check (way <> 'REGISTERED' or reference is not null)
);
select protect('outgoing_posting');
