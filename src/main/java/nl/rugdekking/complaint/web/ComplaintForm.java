// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.complaint.ComplaintId;
import nl.rugdekking.complaint.ComplaintStatement;
import nl.rugdekking.complaint.ComplaintWay;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that records a complaint.
 *
 * @param complaint the id that was made with the page; sending the form twice records one complaint
 * @param madeBy the person who made it, as whoever handles the case fills in; the affected is not
 *     asked this
 */
record ComplaintForm(
    @Nullable UUID complaint,
    @NotNull(message = "{register.choose}") @Nullable ComplaintWay way,
    @Nullable OnBehalfOf madeBy,
    @Nullable String madeOn,
    @Size(max = ComplaintForm.MAX_LINE, message = "{complaint.long}") @Nullable String place,
    @Size(max = ComplaintForm.MAX_LINE, message = "{complaint.long}") @Nullable String reference) {

  static final int MAX_LINE = 200;

  static ComplaintForm empty() {
    return new ComplaintForm(UUID.randomUUID(), null, null, null, null, null);
  }

  /** Adds the errors that the annotations do not find. */
  void check(BindingResult errors, boolean byAffected) {
    if (TypedDate.parse(madeOn).isEmpty()) {
      errors.rejectValue("madeOn", "complaint.day.empty");
    }
    if (!byAffected && madeBy == null) {
      errors.rejectValue("madeBy", "register.choose");
    }
  }

  /**
   * Turns the form into a complaint. A form without an id was not made by our page, so it gets a
   * new one.
   */
  ComplaintStatement toStatement(ComplaintWay chosen, LocalDate day, OnBehalfOf by) {
    var id = new ComplaintId(complaint == null ? UUID.randomUUID() : complaint);
    return new ComplaintStatement(id, chosen, by, day, place, reference);
  }
}
