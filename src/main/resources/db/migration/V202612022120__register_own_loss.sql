-- SPDX-License-Identifier: EUPL-1.2
-- The responsible person can claim what the organisation lost itself for that reason, since none of the others is true then.
alter table exemption drop constraint exemption_cause_check;
alter table exemption add constraint exemption_cause_check check (cause in ('OTHERS_SAFETY', 'SERIOUS', 'LEGAL_DUTY',
  'OWN_LOSS', 'NOT_REACHED', 'DANGER'));
