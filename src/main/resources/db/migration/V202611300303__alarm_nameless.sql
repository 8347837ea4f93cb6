-- Alarms of whoever keeps their name from us. Those of one organisation that nobody confirmed are one call; their
-- moments are kept to the minute until they are handed over or a day old, and to the day from then on.
alter table alarm add column nameless boolean not null default false;
alter table alarm add column kept_to_day boolean not null default false;
-- a call without a message of its own: whoever is called got one for another alarm of these
alter table alarm_call add column joined boolean not null default false;
create index alarm_nameless on alarm (organisation_id, raised_at) where nameless and not kept_to_day;

-- the start of the day of a moment, here
create function nameless_day(moment timestamptz) returns timestamptz
  language sql stable as
$$ select date_trunc('day', moment, 'Europe/Amsterdam') $$;
