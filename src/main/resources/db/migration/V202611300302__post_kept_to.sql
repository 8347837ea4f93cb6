-- Letters about a report without a name: their moments are kept to the day, or to the minute where somebody is called
-- in danger, and to the day once they are sent. Empty for all others.
alter table outbox add column kept_to text check (kept_to in ('DAYS', 'MINUTES'));
