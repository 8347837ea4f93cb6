-- SPDX-License-Identifier: EUPL-1.2
-- Protects a table that belongs to an organisation. Its policy is forced, so that it holds for the owner of the
-- table too; a setting that is missing or empty means nobody; and the application's role gets the rows but may not
-- change the table. A migration that makes such a table calls this once for it.
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

-- Returns the start of the day of a moment, in the time zone of the users: all that is kept of the moments of a
-- report without a name.
create function nameless_day(moment timestamptz) returns timestamptz
  language sql stable as
$$ select date_trunc('day', moment, 'Europe/Amsterdam') $$;

-- One row while this database is a restored copy that nobody has released: nothing is sent then.
create table restored_copy (
  only_one boolean primary key default true check (only_one),
  restored_at timestamptz not null
);
grant select on restored_copy to ${app_role};
