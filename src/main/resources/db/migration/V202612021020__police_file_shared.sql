-- SPDX-License-Identifier: EUPL-1.2
-- Besides who goes along, a file for the police says who makes the report for the organisation, and
-- what somebody added that no report contains. The affected agreed to their own number in it or not.
alter table police_file_detail add column filer bytea;
alter table police_file_detail add column added bytea;
alter table police_file_detail add column number_agreed boolean not null default false;

-- The evidence that was in the file, so that its files can be taken along with it.
alter table police_file add column evidence uuid[] not null default '{}';
