// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static nl.rugdekking.organisation.OfficeKind.FALLBACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.PersonId;

/**
 * Checks that there still is a fallback after roles change: somebody outside the organisation who
 * takes over a report about its top. A fallback who also handles cases inside does not count,
 * because the report may be about people they work with.
 */
public final class FallbackCheck {

  private FallbackCheck() {}

  /**
   * Returns true when giving this role would leave a report about the top to nobody, because the
   * only fallback would be blocked from it.
   */
  public static boolean leavesNobody(List<Office> offices, Office wanted) {
    var withWanted = Stream.concat(offices.stream(), Stream.of(wanted)).toList();
    if (mayTakeOver(wanted.person(), withWanted)) {
      return false;
    }
    var ofPerson =
        withWanted.stream().filter(office -> office.person().equals(wanted.person())).toList();
    return Arrays.stream(BodyKind.values())
        .filter(body -> ofPerson.stream().anyMatch(office -> office.covers(FALLBACK, body)))
        .anyMatch(body -> !hasFallback(body, withWanted));
  }

  /** Does the same check for each day from this one on, because some roles begin later. */
  static boolean leavesNobody(List<HeldOffice> held, Office wanted, LocalDate from) {
    return listChangeDays(held, from)
        .anyMatch(day -> leavesNobody(listOfficesOn(day, held), wanted));
  }

  /** Returns true when taking this role away leaves some body without a fallback. */
  static boolean leavesNoFallback(List<Office> offices, Office taken) {
    var remaining = new ArrayList<>(offices);
    remaining.remove(taken);
    return Arrays.stream(BodyKind.values())
        .anyMatch(body -> hasFallback(body, offices) && !hasFallback(body, remaining));
  }

  /** Does the same check for each day from this one on. */
  static boolean leavesNoFallback(List<HeldOffice> held, Office taken, LocalDate from) {
    return listChangeDays(held, from)
        .anyMatch(day -> leavesNoFallback(listOfficesOn(day, held), taken));
  }

  // Only the days on which roles begin are checked. Last days are agreed beforehand, and a warning
  // is shown before them.
  private static Stream<LocalDate> listChangeDays(List<HeldOffice> held, LocalDate from) {
    return Stream.concat(Stream.of(from), held.stream().map(HeldOffice::from))
        .filter(day -> !day.isBefore(from))
        .distinct();
  }

  private static List<Office> listOfficesOn(LocalDate day, List<HeldOffice> held) {
    return held.stream()
        .filter(office -> !office.from().isAfter(day))
        .map(HeldOffice::office)
        .toList();
  }

  /** Returns true when somebody who may take over is the fallback of this body. */
  static boolean hasFallback(BodyKind body, List<Office> offices) {
    return offices.stream()
        .filter(office -> office.covers(FALLBACK, body))
        .anyMatch(office -> mayTakeOver(office.person(), offices));
  }

  private static boolean mayTakeOver(PersonId person, List<Office> offices) {
    return offices.stream()
        .noneMatch(
            office ->
                office.person().equals(person) && OfficeWarning.HANDLING.contains(office.kind()));
  }
}
