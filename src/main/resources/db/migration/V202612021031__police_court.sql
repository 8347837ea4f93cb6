-- SPDX-License-Identifier: EUPL-1.2
-- A notice to the police is told apart from a report. After the case was stopped the court of appeal can be asked to order a
-- prosecution, and decides.
alter table police_step drop constraint police_step_kind_check;
alter table police_step add constraint police_step_kind_check check (kind in ('FILED', 'NOTIFIED', 'ASKED', 'COURT_ASKED',
  'HEARD', 'DROPPED', 'NOT_CRIMINAL', 'SETTLED', 'PROSECUTION', 'VERDICT', 'APPEAL', 'NUMBER_REFUSED', 'COURT_DECIDED'));
