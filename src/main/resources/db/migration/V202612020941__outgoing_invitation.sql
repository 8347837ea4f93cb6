-- SPDX-License-Identifier: EUPL-1.2
-- The invitation to a hearing is about that hearing, since no measure was decided yet; every other letter is about a
-- measure.
alter table outgoing_letter alter column response_id drop not null;
alter table outgoing_letter add column hearing_id uuid;
alter table outgoing_letter add unique (organisation_id, hearing_id);
alter table outgoing_letter add foreign key (organisation_id, hearing_id)
  references subject_hearing (organisation_id, id);
alter table outgoing_letter add check ((response_id is null) <> (hearing_id is null));
alter table outgoing_letter add check ((hearing_id is not null) = (kind = 'HEARING_INVITATION'));
