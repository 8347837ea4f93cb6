-- SPDX-License-Identifier: EUPL-1.2
-- Somebody who is said to have done it, in one part of a case. Their words and details are under a key of their
-- own: erasing them is destroying that key, and the case stays.
create table subject (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('PERSON', 'GROUP', 'ORGANISATION', 'UNKNOWN', 'COLLEAGUE')),
  colleague_id uuid,
  name bytea,
  telephone bytea,
  email bytea,
  handle bytea,
  behaviour bytea,
  note bytea,
  key_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  -- There was no incident, or it did not happen: the subject belongs to no dossier and no search any more, and only
  -- the responsible person opens it, with a reason.
  shielded boolean not null default false,
  erased boolean not null default false,
  -- Whether they are told that data about them are kept. Not telling at once has a reason, and a day to look again,
  -- on which whoever decided is asked once.
  notice text check (notice in ('AT_ONCE', 'LATER', 'NOT')),
  notice_reason bytea,
  notice_again_on date,
  notice_at timestamptz,
  notice_by uuid,
  notice_reminded_at timestamptz,
  -- Telling at once is owed until somebody recorded the day and the way; nobody looks again then.
  notice_told_on date,
  notice_told_way text check (notice_told_way in ('LETTER', 'MEASURE', 'TALK', 'MAIL')),
  version int not null default 0,
  check (notice is null or (notice_at is not null and notice_by is not null)),
  check (notice is null or notice = 'AT_ONCE' or (notice_reason is not null and (notice_again_on is not null or notice_told_on is not null))),
  check ((notice_told_on is null) = (notice_told_way is null)),
  primary key (organisation_id, id),
  foreign key (organisation_id, notice_by) references person (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, colleague_id) references person (organisation_id, id),
  check (colleague_id is null or kind = 'COLLEAGUE')
);
create index subject_part on subject (organisation_id, part_id);
create index subject_notice on subject (organisation_id, notice_again_on) where notice_again_on is not null;
select protect('subject');

-- Keyed hashes of normal forms, to propose somebody who is known. Each has the version of its hash key; rows under
-- a key that is no longer used find nobody.
create table subject_mark (
  organisation_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  hash_version int not null,
  hash bytea not null,
  primary key (organisation_id, subject_id, kind, hash_version, hash),
  foreign key (organisation_id, subject_id) references subject (organisation_id, id)
);
create index subject_mark_hash on subject_mark (organisation_id, hash);
select protect('subject_mark');

-- A human said that two subjects are one. Each link has two rows, one from each side.
create table subject_link (
  organisation_id uuid not null,
  subject_id uuid not null,
  other_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (organisation_id, subject_id, other_id),
  foreign key (organisation_id, subject_id) references subject (organisation_id, id),
  foreign key (organisation_id, other_id) references subject (organisation_id, id),
  foreign key (organisation_id, linked_by) references person (organisation_id, id),
  check (subject_id <> other_id)
);
select protect('subject_link');

-- A conclusion about a dossier, and the subjects it rests on. Somebody who may not see one of these does not see
-- the conclusion, and when one of them is taken out of the dossier the conclusion goes.
create table dossier_conclusion (
  organisation_id uuid not null,
  id uuid not null,
  concluded_at timestamptz not null,
  concluded_by uuid not null,
  words bytea not null,
  key_id uuid not null,
  look_again_on date not null,
  -- whoever concluded is asked once to look again
  reminded_at timestamptz,
  -- no longer shown anywhere; the row goes when its key is destroyed
  removed boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, concluded_by) references person (organisation_id, id)
);
create index dossier_conclusion_day on dossier_conclusion (organisation_id, look_again_on);
select protect('dossier_conclusion');

create table dossier_basis (
  organisation_id uuid not null,
  conclusion_id uuid not null,
  subject_id uuid not null,
  primary key (organisation_id, conclusion_id, subject_id),
  foreign key (organisation_id, conclusion_id)
    references dossier_conclusion (organisation_id, id) on delete cascade,
  foreign key (organisation_id, subject_id) references subject (organisation_id, id)
);
create index dossier_basis_subject on dossier_basis (organisation_id, subject_id);
select protect('dossier_basis');
