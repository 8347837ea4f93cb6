-- SPDX-License-Identifier: EUPL-1.2
-- The templates of letters that an organisation handed in, or took over as they were shipped. A template is a form
-- without facts of anybody; whoever gives out letters may read it, so it is not sealed.
create table letter_template (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  kind text not null,
  -- counts from 1 for each kind of letter
  version int not null check (version > 0),
  -- true when it is the one that came with the program, as it was on that day
  shipped boolean not null,
  content bytea not null check (length(content) <= 2000000),
  added_by uuid not null,
  added_at timestamptz not null,
  -- both null as long as it may not be used
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, kind, version),
  foreign key (organisation_id, added_by) references person (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references person (organisation_id, id),
  check ((confirmed_by is null) = (confirmed_at is null))
);
select protect('letter_template');
