-- SPDX-License-Identifier: EUPL-1.2
-- What letters say about the organisation itself: where an objection can be sent, and the articles on which its decisions
-- rest. An empty text is not filled in yet, and a letter that needs it is refused.
create table letter_setting (
  organisation_id uuid not null references organisation (id),
  objection_postal text not null default '',
  objection_digital text not null default '',
  conditions_article text not null default '',
  meeting_article text not null default '',
  primary key (organisation_id)
);
select protect('letter_setting');
