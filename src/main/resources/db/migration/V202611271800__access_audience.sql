-- Who may open a part by office follows from its body and from this. Lists read the newest of each kind that
-- a viewer may open, however many others there are, and counts are kept by it.
alter table case_part add column audience text not null generated always as (
  case
    when escalated then 'OUTSIDE'
    when lane = 'OPEN' then case when coordinator_reads then 'OPEN_READ' else 'OPEN' end
    when lane = 'CONFIDENTIAL' then 'CONFIDENTIAL'
    else case when coordinator_reads then 'ANONYMOUS_READ' else 'ANONYMOUS' end
  end) stored;

drop index case_part_owner;
drop index case_part_body;
create index case_part_newest
  on case_part (organisation_id, body, audience, open, opened_at desc, part_id desc);
create index case_part_owned
  on case_part (organisation_id, owner_id, body, audience, open, opened_at desc, part_id desc);
