// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PeoplePlan.ChangeKind;
import nl.rugdekking.people.PeoplePlan.PlannedChange;
import nl.rugdekking.signin.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the roles that nobody will have any more when the people who leave have gone. */
@Service
public class Successions {

  private static final Period SOON = Period.ofDays(30);

  private final PeopleDirectory directory;
  private final Invitations invitations;
  private final DepartureRepository departures;

  Successions(PeopleDirectory directory, Invitations invitations, DepartureRepository departures) {
    this.directory = directory;
    this.invitations = invitations;
    this.departures = departures;
  }

  /** Reads the present roles, in the caller's transaction. */
  Succession now() {
    return new Succession(
        directory.offices(), invitations.listPersonsWithPassword(), directory.today());
  }

  /** Returns the roles that nobody would have if this planned departure were the only one. */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listVacanciesAfter(Departure departure) {
    return now().listVacancies(office -> isEndedBy(departure, office));
  }

  /** Returns the roles that nobody would have after this person's planned departures. */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listVacanciesAfterDeparture(PersonId person) {
    var planned = departures.listPlannedFor(person);
    return now().listVacancies(office -> planned.stream().anyMatch(one -> isEndedBy(one, office)));
  }

  /**
   * Returns the roles that nobody would have if this became the last day of a position. Returns
   * none when another position of the person goes on after that day, or when the day is not
   * possible.
   */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listVacanciesAfter(
      PersonId person, UUID position, @Nullable LocalDate lastDay) {
    var held = directory.listPositionsOf(person);
    if (lastDay == null
        || held.stream()
            .noneMatch(one -> one.id().equals(position) && !lastDay.isBefore(one.from()))) {
      return List.of();
    }
    var hasLaterPosition =
        held.stream()
            .filter(other -> !other.id().equals(position))
            .anyMatch(other -> other.until() == null || other.until().isAfter(lastDay));
    return hasLaterPosition ? List.of() : now().listVacanciesWithout(person);
  }

  /**
   * Returns the roles that nobody would have if everybody left who loses their last position by
   * this list.
   */
  @Transactional(readOnly = true)
  public List<OfficeWarning> listVacanciesAfter(PeopleTrial trial) {
    var positions = directory.listPositions();
    var leavers = new HashSet<PersonId>();
    for (var step : trial.plan().steps()) {
      var held = step.held();
      if (held != null && endsLastPosition(held.person(), trial.plan().steps(), positions)) {
        leavers.add(held.person());
      }
    }
    return now().listVacancies(office -> leavers.contains(office.person()));
  }

  private static boolean endsLastPosition(
      PersonId person, List<PlannedChange> steps, List<HeldPosition> positions) {
    var own = positions.stream().filter(held -> held.person().equals(person)).toList();
    var changed =
        steps.stream().map(PlannedChange::held).filter(Objects::nonNull).map(HeldPosition::id);
    var touched = new HashSet<>(changed.toList());
    var emails =
        steps.stream()
            .filter(step -> own.contains(step.held()))
            .map(PlannedChange::email)
            .distinct()
            .toList();
    return own.stream().noneMatch(held -> held.until() == null && !touched.contains(held.id()))
        && steps.stream()
            .filter(step -> emails.contains(step.email()))
            .noneMatch(Successions::keepsOpenEndedPosition);
  }

  private static boolean keepsOpenEndedPosition(PlannedChange step) {
    var listed = step.listed();
    return (step.kind() == ChangeKind.APPOINT || step.kind() == ChangeKind.ADJUST)
        && listed != null
        && listed.until() == null;
  }

  /**
   * Returns a warning for each role that nobody will have when the people who leave have gone:
   * people whose departure is planned, and people whose last position has ended or ends within a
   * month. Runs in the caller's transaction.
   */
  List<OfficeWarning> listUnsucceeded() {
    var succession = now();
    var planned = departures.listPlanned();
    var leaving = listWithoutPositionSoon(succession);
    var ended =
        succession.held().stream()
            .filter(
                office ->
                    (office.until() == null && leaving.contains(office.person()))
                        || planned.stream().anyMatch(one -> isEndedBy(one, office)))
            .toList();
    return succession.listVacancies(ended::contains).stream()
        .flatMap(vacancy -> listHolders(vacancy, ended))
        .toList();
  }

  private static Stream<OfficeWarning> listHolders(OfficeWarning vacancy, List<HeldOffice> ended) {
    var kind = Objects.requireNonNull(vacancy.missing());
    return ended.stream()
        .filter(held -> held.office().kind() == kind)
        .filter(
            held ->
                vacancy.body() == null
                    || held.office().body() == null
                    || held.office().body() == vacancy.body())
        .map(HeldOffice::person)
        .distinct()
        .map(
            person ->
                new OfficeWarning(OfficeWarning.Kind.LEAVES_ALONE, person, kind, vacancy.body()));
  }

  // Somebody who never had a position cannot leave by losing one.
  private Set<PersonId> listWithoutPositionSoon(Succession succession) {
    var day = succession.today().plus(SOON);
    var going = new HashSet<PersonId>();
    for (var person : succession.held().stream().map(HeldOffice::person).distinct().toList()) {
      var positions = new ArrayList<>(directory.listPositionsOf(person));
      if (!positions.isEmpty()
          && positions.stream()
              .allMatch(held -> held.until() != null && !held.until().isAfter(day))) {
        going.add(person);
      }
    }
    return going;
  }

  private boolean isEndedBy(Departure departure, HeldOffice office) {
    return office.person().equals(departure.person())
        && departure.ends(office, hasPositionBeside(departure));
  }

  private boolean hasPositionBeside(Departure departure) {
    return directory.listPositionsOf(departure.person()).stream()
        .filter(held -> held.until() == null || held.until().isAfter(departure.lastDay()))
        .anyMatch(held -> !departure.scope().covers(held));
  }
}
