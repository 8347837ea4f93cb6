-- Letters about an alarm leave before all others that wait.
alter table outbox add column urgent boolean not null default false;
