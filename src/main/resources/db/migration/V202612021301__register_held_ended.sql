-- SPDX-License-Identifier: EUPL-1.2
-- The promises that ended because of the outcome. Their end would tell it, so the affected person sees them as open until then.
alter table held_outcome add column ended uuid[] not null default '{}';
