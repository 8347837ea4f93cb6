-- SPDX-License-Identifier: EUPL-1.2
-- The promise to tell the affected of a step, which ends when the step is removed as a mistake. Empty for a step that
-- asks for none, and for steps from before this column.
alter table police_step add column telling_id uuid;
alter table police_step add foreign key (organisation_id, telling_id) references promise (organisation_id, id);
