// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import org.springframework.stereotype.Component;

/**
 * Finds the policy that applies to a part (the case of one affected person), and decides if the
 * urgent terms of that policy apply.
 */
@Component
public record PartPolicy(Organisations organisations, IncidentRepository incidents) {

  /** The version of the policy under which the part was opened; later versions do not count. */
  public Policy getPolicy(PartRecord affected) {
    return organisations.policy(affected.policy());
  }

  /** Returns true when the part is serious, or has a form that the policy treats as urgent. */
  public boolean isUrgent(PartRecord affected) {
    return affected.isSerious()
        || getPolicy(affected).isUrgent(incidents.get(affected.incident()).forms());
  }

  /**
   * Returns true when danger was reported, in the report itself or in the talk in confidence that
   * the case was before.
   */
  boolean wasDangerReported(PartRecord affected) {
    return incidents.get(affected.incident()).dangerNow();
  }
}
