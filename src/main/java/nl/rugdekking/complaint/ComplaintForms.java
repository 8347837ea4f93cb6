// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import nl.rugdekking.access.IncidentId;
import nl.rugdekking.register.acting.FormsListener;
import org.springframework.stereotype.Component;

/** Calculates the last days again when the forms change, because only some ask for a complaint. */
@Component
record ComplaintForms(ComplaintNotices notices) implements FormsListener {

  @Override
  public void afterFormsChanged(IncidentId incident) {
    notices.recalculate();
  }
}
