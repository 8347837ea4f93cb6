// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;

/**
 * Computes which roles in the handling of cases nobody would have any more after somebody gave up a
 * role or left.
 *
 * @param held the roles of today and later
 * @param maySignIn the people who can sign in here
 */
record Succession(List<HeldOffice> held, Set<PersonId> maySignIn, LocalDate today) {

  /** Returns a warning for each role that nobody would have once this one has ended. */
  List<OfficeWarning> listVacanciesWithout(HeldOffice ended) {
    return listVacancies(ended::equals);
  }

  /** Returns a warning for each role that nobody would have once this person has left. */
  List<OfficeWarning> listVacanciesWithout(PersonId leaver) {
    return listVacancies(office -> office.person().equals(leaver));
  }

  /** Returns a warning for each role that nobody would have after the matching roles ended. */
  List<OfficeWarning> listVacancies(Predicate<HeldOffice> isEnded) {
    var remaining = held.stream().filter(isEnded.negate()).toList();
    var vacancies = new ArrayList<OfficeWarning>();
    var endsAdministrator = held.stream().filter(isEnded).anyMatch(Succession::givesRoles);
    if (endsAdministrator && !isAdministeredBy(remaining)) {
      vacancies.add(
          new OfficeWarning(OfficeWarning.Kind.MISSING, null, OfficeKind.ADMINISTRATOR, null));
    }
    var missingAlready = OfficeWarning.listMissingRoles(held);
    OfficeWarning.listMissingRoles(remaining).stream()
        .filter(missing -> !missingAlready.contains(missing))
        .forEach(vacancies::add);
    return vacancies;
  }

  /** Returns the only person who can give roles; empty when there are more, or none. */
  Optional<PersonId> findOnlyAdministrator() {
    var administrators = listAdministrators(held);
    return administrators.size() == 1 ? Optional.of(administrators.getFirst()) : Optional.empty();
  }

  /**
   * Returns true when one of these roles lets somebody who can sign in give roles, today and
   * without a last day.
   */
  boolean isAdministeredBy(List<HeldOffice> offices) {
    return !listAdministrators(offices).isEmpty();
  }

  // People do not count when their role begins later or has a last day, or when they cannot sign in
  // yet.
  private List<PersonId> listAdministrators(List<HeldOffice> offices) {
    return offices.stream()
        .filter(Succession::givesRoles)
        .filter(office -> !office.from().isAfter(today) && office.until() == null)
        .map(HeldOffice::person)
        .filter(maySignIn::contains)
        .distinct()
        .toList();
  }

  private static boolean givesRoles(HeldOffice held) {
    return held.office().kind() == OfficeKind.ADMINISTRATOR;
  }
}
