-- SPDX-License-Identifier: EUPL-1.2
-- Which letters to the sender went out. An answer is done once its letter was posted or handed over, and until then both
-- letters are tasks. A letter that was recorded as posted stays so, and its day stands with the letter only.
alter table objection
  add column receipt_posted boolean not null default false,
  add column answer_posted boolean not null default false;

update objection o set
  receipt_posted = exists (select from outgoing_letter l
    join outgoing_posting p on p.organisation_id = l.organisation_id and p.letter_id = l.id
    where l.organisation_id = o.organisation_id and l.response_id = o.response_id and l.kind = o.kind || '_RECEIPT'),
  answer_posted = exists (select from outgoing_letter l
    join outgoing_posting p on p.organisation_id = l.organisation_id and p.letter_id = l.id
    where l.organisation_id = o.organisation_id and l.response_id = o.response_id and l.kind = o.kind || '_ANSWER');

create index objection_unsent on objection (organisation_id)
  where not answer_posted and ((outcome is null and not receipt_posted) or outcome <> 'RETRACTED');
