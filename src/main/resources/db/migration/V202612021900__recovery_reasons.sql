-- SPDX-License-Identifier: EUPL-1.2
-- Organisations that started before there was a page for damage get the reasons why a loss is left which they lack. They
-- answer the question why so little is claimed. An organisation may retire each, as any other reason.
insert into reason (organisation_id, code, promise, label_nl, label_en, sort)
select o.organisation_id, r.code, 'DAMAGE', r.nl, r.en, o.last
from (select organisation_id, max(sort) as last from reason where promise = 'DAMAGE' group by organisation_id) o
cross join (values
  ('perpetrator-unknown', 'De veroorzaker is onbekend', 'The perpetrator is unknown'),
  ('no-means', 'De veroorzaker kan niet betalen', 'The perpetrator cannot pay'),
  ('no-proof', 'Er is geen bewijs van de schade', 'There is no proof of the damage'),
  ('steps-unknown', 'Wij weten niet hoe het moet', 'We do not know how to do it'),
  ('too-long', 'Het duurt te lang', 'It takes too long')) as r (code, nl, en)
on conflict do nothing;
