-- Which organisations an account belongs to, for the way from one to the other: asked over all of
-- them, so outside the tenants. Says of an account nothing but this; who somebody is in an
-- organisation, and what they may there, stays behind its wall.
create table account_organisation (
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  primary key (account_id, organisation_id)
);
grant select, insert on account_organisation to ${app_role};

alter table membership no force row level security;
insert into account_organisation (account_id, organisation_id)
  select account_id, organisation_id from membership;
alter table membership force row level security;
