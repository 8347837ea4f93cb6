-- A row per change and per look. The hash is over salt and payload, and the payload repeats the
-- columns beside it: who changes a column is found out, and who must destroy a payload leaves the hash.
create table audit_event (
  organisation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor uuid,
  verb text not null,
  look boolean not null,
  purpose text not null
    check (purpose in ('HANDLING', 'SUPERVISION', 'CARE', 'INSIGHT', 'AUDIT', 'SUPPORT')),
  object_kind text not null,
  object_id uuid not null,
  incident uuid,
  salt bytea,
  payload text,
  hash bytea not null,
  primary key (organisation_id, id)
);

create index audit_event_object on audit_event (organisation_id, object_kind, object_id, at, id);
create index audit_event_incident on audit_event (organisation_id, incident, at, id)
  where incident is not null;

select protect('audit_event');
-- What was written stays written: the application adds and reads.
revoke update, delete, truncate on audit_event from ${app_role};
