-- SPDX-License-Identifier: EUPL-1.2
-- The sender is heard before the answer, so it is recorded by itself, in the columns that the answer had for it. Empty for
-- older answers, with which it was recorded.
alter table objection
  -- the names of those who were heard; empty when that was the sender alone
  add column heard_whom bytea,
  add column hearing_recorded_by uuid,
  add column hearing_recorded_at timestamptz,
  add foreign key (organisation_id, hearing_recorded_by) references person (organisation_id, id),
  add check ((hearing_recorded_by is null) = (hearing_recorded_at is null)),
  add check (hearing_recorded_by is null or hearing is not null),
  add check (heard_whom is null or heard_by is not null);
