-- The original of a photo that came without a name can tell who took it: only the cleaned copy is
-- kept, so the original is no longer required.
alter table evidence alter column original_file drop not null;
alter table evidence add constraint evidence_is_a_file
  check (original_file is not null or cleaned_file is not null);
