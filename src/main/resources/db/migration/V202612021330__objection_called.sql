-- SPDX-License-Identifier: EUPL-1.2
-- What the sender called an objection although the measure is no decision under public law. It is handled as a request to
-- look again or as a complaint, and the letter that confirms the receipt says so.
alter table objection
  add column called_objection boolean not null default false,
  add check (not called_objection or kind in ('REVIEW', 'COMPLAINT'));
