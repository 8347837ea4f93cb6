-- A line of the timeline says which room wrote it. What it tells is then unique in that room only, so
-- that another room needs no list of all of them.
alter table timeline_entry add column room text;

update timeline_entry set
  room = case
    when kind like 'RESPONSE\_%' then 'response'
    when kind like 'ALARM\_%' or kind in ('FIRST_HOUR', 'SPOKEN_OF') then 'alarm'
    when kind like 'SUBJECT\_%' or kind = 'ACQUITTED' then 'subject'
    when kind in ('BROUGHT_TOGETHER', 'TAKEN_APART') then 'together'
    when kind = 'IMPORTED' then 'history'
    else 'register' end,
  kind = regexp_replace(kind, '^(RESPONSE|ALARM|SUBJECT)_', '');

alter table timeline_entry alter column room set not null;
