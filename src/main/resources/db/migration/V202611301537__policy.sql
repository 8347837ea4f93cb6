-- SPDX-License-Identifier: EUPL-1.2
-- What the organisation decided about a question that no program decides for it. The newest row of a question holds.
create table organisation_decision (
  organisation_id uuid not null,
  id uuid not null,
  question text not null,
  own_choice boolean not null,
  choice text not null,
  reason text not null,
  decided_by text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  -- null for a decision of the set-up file
  recorded_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  check (not own_choice or (choice <> '' and reason <> ''))
);
create index organisation_decision_question on organisation_decision (organisation_id, question, recorded_at desc);
select protect('organisation_decision');
