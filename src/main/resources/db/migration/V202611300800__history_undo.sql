-- SPDX-License-Identifier: EUPL-1.2
-- For 30 days after taking over: the rows that did not come in, under a key of their own, and the way back.
alter table history_list add column left_out bytea, add column left_out_key uuid;
alter table history_list drop constraint history_list_state_check;
alter table history_list add constraint history_list_state_check
  check (state in ('NEW', 'ACCEPTED', 'DONE', 'UNDOING', 'UNDONE', 'ENDED'));

-- Keys of cases that were undone: their rows are gone, and the tick destroys the keys one by one.
create table history_undone_key (
  organisation_id uuid not null,
  key_id uuid not null,
  list_id uuid not null,
  primary key (organisation_id, key_id),
  foreign key (organisation_id, list_id) references history_list (organisation_id, id)
);
select protect('history_undone_key');

-- A case of the past that is undone counts nowhere any more. Its part and incident go after it.
create function affected_not_tallied() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select old.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, 'CASE',
    tally_of_case(p.open, i.history), -1
  from case_part p
  join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
  where p.organisation_id = old.organisation_id and p.part_id = old.part_id;
  return null;
end
$$;
create trigger affected_not_tallied after delete on affected for each row execute function affected_not_tallied();
