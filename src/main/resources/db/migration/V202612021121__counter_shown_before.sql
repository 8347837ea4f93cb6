-- SPDX-License-Identifier: EUPL-1.2
-- Measures of before stay at the sites that followed from their kind, so nobody disappears from the page of a site: a ban
-- from the buildings where no meetings are, an order of the chair where meetings are. Others stood at no site.
with kept as (
  insert into counter_choice (organisation_id, response_id, chosen_at)
  select m.organisation_id, m.id, now() from response m
  where m.kind in ('BUILDING_BAN', 'MEETING_ORDER', 'ORAL_ORDER', 'COMMITTEE_ORDER')
    and m.withdrawn_at is null and m.expired_at is null and coalesce(m.ends_on, m.conduct_on)
      >= (now() at time zone 'Europe/Amsterdam')::date
    and exists (
      select from site s
      where s.organisation_id = m.organisation_id and s.closed_on is null
        and (s.kind = 'MEETING') = (m.kind <> 'BUILDING_BAN'))
  on conflict do nothing
  returning organisation_id, response_id)
insert into counter_site (organisation_id, response_id, site_id)
select k.organisation_id, k.response_id, s.id from kept k
join response m on m.organisation_id = k.organisation_id and m.id = k.response_id
join site s on s.organisation_id = m.organisation_id and s.closed_on is null
  and (s.kind = 'MEETING') = (m.kind <> 'BUILDING_BAN');
