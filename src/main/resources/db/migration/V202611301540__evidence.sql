-- SPDX-License-Identifier: EUPL-1.2
-- Files that were handed in. report_id is the id of a draft, or of the report that it became, so there is no
-- foreign key to either.
create table evidence (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  report_id uuid not null,
  key_id uuid not null,
  -- empty for a photo that came without a name: the original can tell who took it, so only the cleaned copy is kept
  original_file uuid,
  cleaned_file uuid,
  metadata bytea not null,
  received_at timestamptz not null,
  scan_state text not null default 'NOT_SCANNED'
    check (scan_state in ('NOT_SCANNED', 'CLEAN', 'INFECTED')),
  primary key (organisation_id, id),
  constraint evidence_is_a_file check (original_file is not null or cleaned_file is not null)
);
create index evidence_report on evidence (organisation_id, report_id);
select protect('evidence');
