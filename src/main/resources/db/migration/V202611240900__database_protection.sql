-- Every table of an organisation is protected the same way: its policy is forced (it holds for the
-- owner too), an unset or empty setting means nobody, and the application's role gets rows but no
-- definitions. A migration that makes a table calls this once for it.
create function protect(target regclass) returns void
  language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy organisation_only on %s
       using (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid)
       with check (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid)',
    target);
  execute format('grant select, insert, update, delete on %s to ${app_role}', target);
end
$$;

revoke all on function protect(regclass) from public;
