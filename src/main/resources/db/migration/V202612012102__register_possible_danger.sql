-- Since when whoever handles the part must speak with the affected, who said that there may be danger; empty once they did.
alter table affected add column possible_danger_at timestamptz;
