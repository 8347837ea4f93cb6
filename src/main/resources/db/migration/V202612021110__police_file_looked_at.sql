-- SPDX-License-Identifier: EUPL-1.2
-- Evidence without a copy that hides data, at which the maker of the file looked before it went
-- along while nobody may know who the affected person is. Nobody did so for files from before.
alter table police_file add column looked_at uuid[] not null default '{}';
