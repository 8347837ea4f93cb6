-- A measure stays when whoever it went toward is erased; that it went toward them does not.
do
$$
declare
  name text;
begin
  select conname into strict name from pg_constraint
  where conrelid = 'response_subject'::regclass and confrelid = 'subject'::regclass and contype = 'f';
  execute format('alter table response_subject drop constraint %I', name);
end
$$;
alter table response_subject add constraint response_subject_of_subject
  foreign key (organisation_id, subject_id) references subject (organisation_id, id) on delete cascade;
