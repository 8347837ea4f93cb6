// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import nl.rugdekking.access.IncidentId;

/**
 * Hears that other forms (kinds of aggression) were told or recorded about an incident. A room
 * (module) in which something depends on the forms declares a bean of this type.
 */
public interface FormsListener {

  /** Called in the transaction of the change. */
  void afterFormsChanged(IncidentId incident);
}
