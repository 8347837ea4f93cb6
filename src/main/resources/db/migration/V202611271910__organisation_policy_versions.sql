-- A body adopts the next version of its policy, valid from a day; before that day the one before holds.
alter table policy add column valid_from date not null default '2020-01-01';
alter table policy alter column valid_from drop default;
-- nobody: shipped with the set-up
alter table policy add column adopted_by uuid;
alter table policy add constraint policy_adopted_by
  foreign key (organisation_id, adopted_by) references person (organisation_id, id);
-- with one of these the urgent terms hold, whatever the severity
alter table policy add column urgent_forms text[] not null default '{}';

-- owed with danger now, when serious, or by its form; else not
alter table policy_term add column urgent_only boolean not null default false;
