-- SPDX-License-Identifier: EUPL-1.2
-- Where somebody can go who disagrees with our answer, as the letter with that answer says. An empty text is not filled in
-- yet, and a letter that needs it is refused.
alter table letter_setting
  add column ombudsman text not null default '',
  add column court text not null default '';
