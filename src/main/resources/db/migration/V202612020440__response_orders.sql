-- SPDX-License-Identifier: EUPL-1.2
-- The pages of sites look for orders that were given in a meeting today.
create index response_ordered on response (organisation_id, conduct_on)
  where withdrawn_at is null and expired_at is null;
