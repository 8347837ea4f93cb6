-- SPDX-License-Identifier: EUPL-1.2
-- Who sends a letter, and what its paragraph about kept data says of the organisation. An empty text is not filled in yet, and
-- a letter that needs it is refused.
alter table letter_setting
  add column sender text not null default '',
  add column privacy_contact text not null default '',
  add column data_ground text not null default '';
