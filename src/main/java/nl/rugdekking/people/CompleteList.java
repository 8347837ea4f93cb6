// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the departure of people who are missing in a list that is complete for a body (such as the
 * council or the civil service) or for one of its departments.
 */
@Service
public class CompleteList {

  /**
   * The effect of a complete list.
   *
   * @param missing the people who are not in the list, by name
   * @param inScope the number of people with a position in the body or department
   * @param lastAdministrators those of them without whom nobody would be left to give roles
   * @param warnings the roles that would be missing without them and are not missing now
   */
  public record ListEffect(
      List<Person> missing,
      int inScope,
      List<Person> lastAdministrators,
      List<OfficeWarning> warnings) {

    /**
     * Returns true when the list leaves out more than half of the people, as a list that is not
     * complete does.
     */
    public boolean isMostMissing() {
      return isMost(missing.size(), inScope);
    }
  }

  /**
   * The departures that somebody agreed with.
   *
   * @param shown the people who were shown as missing
   * @param mayEndMost true when the box was ticked that is shown when most people are missing
   */
  public record AgreedDepartures(Set<PersonId> shown, boolean mayEndMost) {}

  private final PeopleImport imports;
  private final PeopleDirectory directory;
  private final Departures departures;
  private final Successions successions;

  CompleteList(
      PeopleImport imports,
      PeopleDirectory directory,
      Departures departures,
      Successions successions) {
    this.successions = successions;
    this.imports = imports;
    this.directory = directory;
    this.departures = departures;
  }

  /** Returns what the list would change, with the answers to its questions. */
  @Transactional(readOnly = true)
  public PeopleTrial tryOut(byte[] content, SamePersonAnswers answers) {
    return imports.tryOut(content, answers);
  }

  /** Returns the departments that have people today. */
  @Transactional(readOnly = true)
  public List<String> units() {
    return directory.listPositions().stream()
        .map(HeldPosition::unit)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns who is missing in the list. Changes nothing. */
  @Transactional(readOnly = true)
  public ListEffect computeEffect(PeopleTrial trial, Departure.Scope scope) {
    var missing = listMissing(trial, scope);
    var gone = missing.stream().map(Person::id).collect(Collectors.toSet());
    var remaining = remainingOffices(directory.offices(), gone, scope);
    var vacancies = successions.now().listVacancies(office -> !remaining.contains(office));
    return new ListEffect(
        missing,
        listInScope(scope).size(),
        isAdministratorMissing(vacancies) ? listAdministrators(missing) : List.of(),
        vacancies.stream()
            .filter(vacancy -> vacancy.missing() != OfficeKind.ADMINISTRATOR)
            .toList());
  }

  /**
   * Plans the departure of everybody missing, when they are the same people as were shown.
   *
   * @param agreed the people who were shown as missing
   * @return false when the list has a fault or an unanswered question, other people are missing by
   *     now, most people are missing and nobody agreed with that, or the day is before today; then
   *     nothing was planned
   */
  @Transactional
  public boolean plan(
      Viewer viewer,
      PeopleTrial trial,
      Departure.Scope scope,
      AgreedDepartures agreed,
      LocalDate day) {
    directory.lock();
    var missing = listMissing(trial, scope).stream().map(Person::id).toList();
    if (!trial.isAnswered()
        || day.isBefore(directory.today())
        || !new HashSet<>(missing).equals(agreed.shown())
        || (isMost(missing.size(), listInScope(scope).size()) && !agreed.mayEndMost())) {
      return false;
    }
    departures.plan(viewer, missing, scope, day);
    return true;
  }

  private List<Person> listMissing(PeopleTrial trial, Departure.Scope scope) {
    var named = trial.emails();
    var inScope = listInScope(scope);
    return directory.people().stream()
        .filter(person -> inScope.contains(person.id()) && !named.contains(person.email()))
        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Set<PersonId> listInScope(Departure.Scope scope) {
    return directory.listPositions().stream()
        .filter(scope::covers)
        .map(HeldPosition::person)
        .collect(Collectors.toSet());
  }

  private static boolean isMost(int missing, int inScope) {
    return 2 * missing > inScope;
  }

  // The offices that remain after the departures. People who also have another position keep their
  // offices, except those for the body that they leave as a whole.
  private List<HeldOffice> remainingOffices(
      List<HeldOffice> offices, Set<PersonId> gone, Departure.Scope scope) {
    var elsewhere =
        directory.listPositions().stream()
            .filter(held -> !scope.covers(held))
            .map(HeldPosition::person)
            .collect(Collectors.toSet());
    var remaining = new ArrayList<HeldOffice>();
    for (var office : offices) {
      var hasOtherPosition = elsewhere.contains(office.person());
      var isOfLeftBody = scope.unit() == null && office.office().body() == scope.body();
      if (!gone.contains(office.person()) || (hasOtherPosition && !isOfLeftBody)) {
        remaining.add(office);
      }
    }
    return remaining;
  }

  private static boolean isAdministratorMissing(List<OfficeWarning> vacancies) {
    return vacancies.stream().anyMatch(one -> one.missing() == OfficeKind.ADMINISTRATOR);
  }

  private List<Person> listAdministrators(List<Person> missing) {
    var administrators =
        directory.offices().stream()
            .filter(office -> office.office().kind() == OfficeKind.ADMINISTRATOR)
            .map(HeldOffice::person)
            .collect(Collectors.toSet());
    return missing.stream().filter(person -> administrators.contains(person.id())).toList();
  }
}
