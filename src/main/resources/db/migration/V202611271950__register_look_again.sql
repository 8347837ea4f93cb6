-- That whoever concluded was asked to look again: once for a conclusion.
alter table dossier_conclusion add column reminded_at timestamptz;
