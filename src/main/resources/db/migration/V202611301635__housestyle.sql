-- SPDX-License-Identifier: EUPL-1.2
-- The logo and the colours of an organisation. Everybody who opens one of its pages sees them.
create table house_style (
  organisation_id uuid primary key references organisation (id),
  -- both null while our colours are used
  main_colour text check (main_colour ~ '^#[0-9a-f]{6}$'),
  accent_colour text check (accent_colour ~ '^#[0-9a-f]{6}$'),
  logo bytea,
  logo_type text check (logo_type in ('image/png', 'image/jpeg')),
  check ((main_colour is null) = (accent_colour is null)),
  check ((logo is null) = (logo_type is null))
);
select protect('house_style');
