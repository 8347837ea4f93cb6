-- SPDX-License-Identifier: EUPL-1.2
-- Where the whole line is kept from a case, somebody else is called.
alter table alarm_call drop constraint alarm_call_via_check;
alter table alarm_call add constraint alarm_call_via_check
  check (via in ('OFFICER', 'SECOND', 'OWNER', 'RESPONSIBLE', 'DEPUTY', 'FALLBACK', 'ANYBODY'));
