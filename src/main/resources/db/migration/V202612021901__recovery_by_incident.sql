-- SPDX-License-Identifier: EUPL-1.2
-- Destroying a case and its last day read the losses and claims of an incident.
create index damage_item_incident on damage_item (organisation_id, incident_id);
create index damage_claim_incident on damage_claim (organisation_id, incident_id);
