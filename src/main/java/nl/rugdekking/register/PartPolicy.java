// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import org.springframework.stereotype.Component;

/** Finds the policy that holds for a part, and whether its urgent terms do. */
@Component
class PartPolicy {

  private final Organisations organisations;
  private final IncidentRepository incidents;

  PartPolicy(Organisations organisations, IncidentRepository incidents) {
    this.organisations = organisations;
    this.incidents = incidents;
  }

  /** The version that held when the part was opened, whatever was adopted since. */
  Policy policy(PartRecord affected) {
    return organisations.policy(affected.policy());
  }

  /** Serious, or of a form for which the body owes the same. */
  boolean isUrgent(PartRecord affected) {
    return affected.isSerious()
        || policy(affected).isUrgent(incidents.get(affected.incident()).forms());
  }
}
