-- SPDX-License-Identifier: EUPL-1.2
-- What the organisation lost itself is no reason to act against the wish of the affected, so a decision for that reason
-- counts no more: the claim waits again. It never was in a release.
delete from exemption where cause = 'OWN_LOSS';
alter table exemption drop constraint exemption_cause_check;
alter table exemption add constraint exemption_cause_check check (cause in ('OTHERS_SAFETY', 'SERIOUS', 'LEGAL_DUTY',
  'NOT_REACHED', 'DANGER'));
