-- Somebody who was invited has no password until they choose one.
alter table account alter column password_hash drop not null;
