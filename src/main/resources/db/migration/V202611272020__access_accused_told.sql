-- Whether the report named this colleague, or whoever handles it recorded them: only the latter can
-- be taken back by whoever handles it.
alter table case_relation add column told boolean not null default false;
update case_relation c set told = true
where relation = 'ACCUSED' and not exists (select 1 from subject s
  where s.organisation_id = c.organisation_id and s.incident_id = c.incident_id
    and s.colleague_id = c.person_id);
