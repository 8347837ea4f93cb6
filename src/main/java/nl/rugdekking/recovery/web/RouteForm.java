// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.time.LocalDate;
import nl.rugdekking.recovery.ClaimRoute;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that records how far a claim came along a route. A day that is left empty is not known.
 *
 * @param version 0 when nothing was recorded yet
 */
record RouteForm(
    int version, @Nullable String doneOn, @Nullable String countsFrom, @Nullable String lastDay) {

  static RouteForm of(ClaimRoute route) {
    return new RouteForm(
        route.version(), field(route.doneOn()), field(route.countsFrom()), field(route.lastDay()));
  }

  private static @Nullable String field(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Returns the route that the form describes, and adds what is wrong to the errors. */
  ClaimRoute toRoute(ClaimRoute.Kind kind, BindingResult errors) {
    var done = read("doneOn", doneOn, errors);
    var from = read("countsFrom", countsFrom, errors);
    var last = read("lastDay", lastDay, errors);
    return new ClaimRoute(
        kind,
        kind.findTerm().isPresent() ? from : null,
        kind.hasLastDay() ? last : null,
        done,
        version);
  }

  private static @Nullable LocalDate read(
      String field, @Nullable String typed, BindingResult errors) {
    var day = TypedDate.parse(typed);
    if (!TextForm.isEmpty(typed) && day.isEmpty()) {
      errors.rejectValue(field, "recovery.day.wrong");
    }
    return day.orElse(null);
  }
}
