-- Where whoever reports can be called, in danger; sealed like the rest of what they tell.
alter table report add column phone bytea;
