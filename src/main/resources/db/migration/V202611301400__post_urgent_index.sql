-- Letters that are due are taken in this order, a few at a time: without the index all that wait were sorted each time.
drop index outbox_next;
create index outbox_next on outbox (organisation_id, urgent desc, next_at) where next_at is not null;
