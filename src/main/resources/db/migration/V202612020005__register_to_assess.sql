-- The parts that wait for an assessment or for a talk about danger, so that the tasks of somebody
-- with very many cases need not look at each of them.
create index affected_to_assess on affected (organisation_id, part_id)
  where closed_at is null and (assessed is null or possible_danger_at is not null);
