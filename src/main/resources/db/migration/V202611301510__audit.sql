-- SPDX-License-Identifier: EUPL-1.2
-- One row for each change and each look. The hash covers the salt and the payload, and the payload repeats the
-- columns beside it, so that it shows when somebody changes a column. When a payload has to be destroyed, the hash
-- stays.
create table audit_event (
  organisation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor uuid,
  verb text not null,
  look boolean not null,
  purpose text not null
    check (purpose in ('HANDLING', 'PROMISE', 'SUPERVISION', 'CARE', 'INSIGHT', 'AUDIT', 'SUPPORT')),
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
-- The application adds and reads; it cannot change what was written.
revoke update, delete, truncate on audit_event from ${app_role};
