-- SPDX-License-Identifier: EUPL-1.2
-- The police or the prosecutor can refuse that somebody is known by a number.
alter table police_step drop constraint police_step_kind_check;
alter table police_step add constraint police_step_kind_check check (kind in ('FILED', 'ASKED', 'HEARD', 'DROPPED',
  'NOT_CRIMINAL', 'SETTLED', 'PROSECUTION', 'VERDICT', 'APPEAL', 'NUMBER_REFUSED'));
