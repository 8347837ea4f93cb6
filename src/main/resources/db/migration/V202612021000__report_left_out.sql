-- SPDX-License-Identifier: EUPL-1.2
-- A report of danger now is sent whatever was not filled in. What it left out is asked afterwards.
alter table report add column left_out text[] not null default '{}'
  check (left_out <@ array['AFFECTED', 'BODY']);

alter table report_answer
  drop constraint report_answer_question_check,
  add constraint report_answer_question_check check (question in
    ('AFFECTED', 'BODY', 'FORM', 'CHANNEL', 'WHERE', 'COURSE', 'TOPIC', 'SUBJECT', 'WITNESSES', 'EVIDENCE', 'POLICE',
     'SEVERITY', 'EFFECTS', 'SAFETY', 'WISHES'));
