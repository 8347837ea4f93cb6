-- SPDX-License-Identifier: EUPL-1.2
-- The norm of a body, in versions: a draft, which a lawyer releases and the body then adopts by a decision.
create table norm_version (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  version int not null check (version > 0),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  -- who decided and the number of the decision, as they write it
  decided_by text check (decided_by <> ''),
  decided_on date,
  -- from this day on it holds, until a later version does
  valid_from date,
  adopted_by uuid,
  adopted_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, body_id, version),
  foreign key (organisation_id, body_id) references body (organisation_id, id),
  foreign key (organisation_id, drafted_by) references person (organisation_id, id),
  foreign key (organisation_id, released_by) references person (organisation_id, id),
  foreign key (organisation_id, adopted_by) references person (organisation_id, id),
  check ((released_at is null) = (released_by is null)),
  check (num_nulls(decided_by, decided_on, valid_from, adopted_by, adopted_at) in (0, 5)),
  check (adopted_at is null or released_at is not null)
);
create unique index norm_version_draft on norm_version (organisation_id, body_id) where adopted_at is null;
select protect('norm_version');

-- An article of a version. Its texts are empty as long as nobody has written them.
create table norm_article (
  organisation_id uuid not null,
  norm_id uuid not null,
  code text not null,
  sort int not null,
  text_nl text not null,
  example_nl text not null,
  text_en text not null,
  example_en text not null,
  primary key (organisation_id, norm_id, code),
  foreign key (organisation_id, norm_id) references norm_version (organisation_id, id)
);
select protect('norm_article');

-- A version with an article that nobody has written is neither released nor adopted.
create function norm_is_complete() returns trigger
  language plpgsql as
$$
begin
  if exists (
    select from norm_article a
    where a.organisation_id = new.organisation_id and a.norm_id = new.id
      and '' in (trim(a.text_nl), trim(a.example_nl), trim(a.text_en), trim(a.example_en)))
  then
    raise exception 'An article of the norm is empty' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger norm_is_complete before update of released_at, adopted_at on norm_version
  for each row when (new.released_at is not null) execute function norm_is_complete();

-- What was released or adopted does not change; a changed text takes the release back first.
create function norm_article_is_fixed() returns trigger
  language plpgsql as
$$
begin
  if exists (
    select from norm_version v
    where v.organisation_id = old.organisation_id and v.id = old.norm_id and v.released_at is not null)
  then
    raise exception 'The norm was released' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger norm_article_is_fixed before update or delete on norm_article
  for each row execute function norm_article_is_fixed();
