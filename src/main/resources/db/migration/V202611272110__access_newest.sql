-- The newest parts of a viewer are found without reading the parts themselves: blocks and lane are told from the index.
drop index case_part_newest;
create index case_part_newest
  on case_part (organisation_id, body, audience, open, opened_at desc, part_id desc) include (incident_id, lane);
drop index case_part_owned;
create index case_part_owned
  on case_part (organisation_id, owner_id, body, audience, open, opened_at desc, part_id desc) include (incident_id, lane);
