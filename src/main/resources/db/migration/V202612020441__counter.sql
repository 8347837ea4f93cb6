-- SPDX-License-Identifier: EUPL-1.2
-- Somebody chose at which sites people are told of a measure. Without a row the sites follow from the kind of measure.
create table counter_choice (
  organisation_id uuid not null,
  response_id uuid not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, response_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, chosen_by) references person (organisation_id, id)
);
select protect('counter_choice');

create table counter_site (
  organisation_id uuid not null,
  response_id uuid not null,
  site_id uuid not null,
  primary key (organisation_id, response_id, site_id),
  foreign key (organisation_id, response_id) references counter_choice (organisation_id, response_id),
  foreign key (organisation_id, site_id) references site (organisation_id, id)
);
select protect('counter_site');

-- What people at a site do for a kind of measure, in the words of the organisation. Without a row the shipped text holds.
create table counter_instruction (
  organisation_id uuid not null references organisation (id),
  kind text not null,
  nl text not null,
  en text not null,
  primary key (organisation_id, kind)
);
select protect('counter_instruction');
