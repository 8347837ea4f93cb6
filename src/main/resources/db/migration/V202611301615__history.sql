-- SPDX-License-Identifier: EUPL-1.2
-- What a body decided about taking over an old list: each body is the controller of its own processing. The newest
-- holds; an older one stays, since incidents refer to it.
create table history_ground (
  organisation_id uuid not null,
  id uuid not null,
  body text not null,
  basis text not null check (basis in ('INTEREST', 'TASK')),
  words text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, body) references body (organisation_id, kind),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id)
);
create index history_ground_body on history_ground (organisation_id, body, recorded_at);
select protect('history_ground');

-- A list of the past that somebody handed in. Its content and all choices about it are under a key of their own,
-- which is destroyed when the list was taken over, was thrown away, or is 48 hours old.
create table history_list (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  state text not null check (state in ('NEW', 'ACCEPTED', 'DONE', 'UNDOING', 'UNDONE', 'ENDED')),
  content bytea,
  choices bytea,
  key_id uuid not null,
  key_gone boolean not null default false,
  -- for 30 days after taking over: the rows that did not come in, under a key of their own
  left_out bytea,
  left_out_key uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  failed boolean not null default false,
  -- names of perpetrators come in too
  names boolean not null default false,
  rows_in int,
  worked int not null default 0,
  imported int,
  refused int,
  doubles int,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  check ((state in ('NEW', 'ACCEPTED')) = (content is not null))
);
create index history_list_owner on history_list (organisation_id, owner_id, started_at);
select protect('history_list');

-- A choice for a heading or a value, to be suggested the next time. A list may contain anything, so what stood
-- there is remembered by a keyed hash only.
create table history_choice (
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('COLUMN', 'POSITION', 'FORM', 'CHANNEL', 'TOPIC', 'POLICE')),
  hash_version int not null,
  hash bytea not null,
  choice text not null,
  primary key (organisation_id, kind, hash_version, hash)
);
select protect('history_choice');

-- The line of the list from which an incident came. It is under the key of the incident and goes with it.
create table history_origin (
  organisation_id uuid not null,
  incident_id uuid not null,
  list_id uuid not null,
  line int not null,
  file_name bytea not null,
  original bytea not null,
  key_id uuid not null,
  ground_id uuid not null,
  police text not null check (police in ('YES', 'NO', 'NOT_YET', 'UNKNOWN')),
  identity_version int not null,
  identity bytea not null,
  primary key (organisation_id, incident_id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, list_id) references history_list (organisation_id, id),
  foreign key (organisation_id, ground_id) references history_ground (organisation_id, id)
);
create index history_origin_identity on history_origin (organisation_id, identity);
create index history_origin_list on history_origin (organisation_id, list_id);
select protect('history_origin');

-- Keys of cases that were undone: their rows are gone, and the tick destroys the keys one by one.
create table history_undone_key (
  organisation_id uuid not null,
  key_id uuid not null,
  list_id uuid not null,
  primary key (organisation_id, key_id),
  foreign key (organisation_id, list_id) references history_list (organisation_id, id)
);
select protect('history_undone_key');
