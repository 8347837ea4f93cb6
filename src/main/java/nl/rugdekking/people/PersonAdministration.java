// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.StandIn;
import nl.rugdekking.organisation.StandIns;
import nl.rugdekking.signin.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages the positions and stand-ins of people, for an administrator. A stand-in takes over the
 * work of a person who is away.
 */
@Service
public class PersonAdministration {

  /**
   * The page of one person.
   *
   * @param positions all past, present and future positions, the latest first
   * @param away the periods, now or later, in which somebody stands in for them
   * @param standsIn the periods in which they stand in for somebody else
   * @param names the names of everybody in these
   * @param signIn whether they were invited and can sign in
   */
  public record PersonFile(
      Person person,
      List<HeldPosition> positions,
      List<StandIn> away,
      List<StandIn> standsIn,
      Map<PersonId, String> names,
      Invitations.State signIn) {}

  private final PeopleDirectory directory;
  private final People people;
  private final StandIns standIns;
  private final Invitations invitations;
  private final AuditLog audit;

  PersonAdministration(
      PeopleDirectory directory,
      People people,
      StandIns standIns,
      Invitations invitations,
      AuditLog audit) {
    this.invitations = invitations;
    this.directory = directory;
    this.people = people;
    this.standIns = standIns;
    this.audit = audit;
  }

  /** All people, with the positions each has or will have. */
  public record PeopleWithPositions(
      List<Person> people, Map<PersonId, List<HeldPosition>> positions) {}

  @Transactional(readOnly = true)
  public PeopleWithPositions listPeople() {
    return new PeopleWithPositions(
        directory.people(),
        directory.listPositions().stream().collect(Collectors.groupingBy(HeldPosition::person)));
  }

  @Transactional(readOnly = true)
  public Optional<PersonFile> find(PersonId id) {
    return people.find(id).map(this::toPersonFile);
  }

  private PersonFile toPersonFile(Person person) {
    var held = directory.listPositionsOf(person.id());
    var all = standIns.list();
    var away = all.stream().filter(standIn -> standIn.person().equals(person.id())).toList();
    var standsIn = all.stream().filter(standIn -> standIn.deputy().equals(person.id())).toList();
    var named = new HashSet<PersonId>();
    held.stream().map(HeldPosition::manager).filter(Objects::nonNull).forEach(named::add);
    away.stream().map(StandIn::deputy).forEach(named::add);
    standsIn.stream().map(StandIn::person).forEach(named::add);
    var names =
        people.mapById(named).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    return new PersonFile(person, held, away, standsIn, names, invitations.state(person.id()));
  }

  /** Returns true when this person has a position now or later. */
  @Transactional(readOnly = true)
  public boolean hasPosition(PersonId person) {
    return directory.listPositions().stream().anyMatch(held -> held.person().equals(person));
  }

  /** Returns true when this manager would make somebody their own manager by way of others. */
  @Transactional(readOnly = true)
  public boolean makesCircle(PersonId person, @Nullable PersonId manager) {
    var circles = new ManagerCircles<PersonId>();
    directory.listPositions().stream()
        .filter(held -> !held.person().equals(person))
        .forEach(held -> circles.add(held.person(), held.manager()));
    circles.add(person, manager);
    return !circles.find(person).isEmpty();
  }

  /** Adds a position to those the person has. */
  @Transactional
  public void addPosition(Viewer viewer, HeldPosition held) {
    directory.addPosition(held);
    directory.scheduleHandlerCheck();
    record(viewer, "position.given", held.person(), Map.of("title", held.title()));
  }

  /**
   * Changes the manager or the last day of a position. A position of somebody else is ignored.
   *
   * @return false when that day is before the first one
   */
  @Transactional
  public boolean changePosition(
      Viewer viewer,
      PersonId person,
      UUID position,
      @Nullable PersonId manager,
      @Nullable LocalDate until) {
    var found =
        directory.listPositionsOf(person).stream()
            .filter(held -> held.id().equals(position))
            .findFirst();
    if (found.isPresent() && until != null && until.isBefore(found.get().from())) {
      return false;
    }
    found.ifPresent(held -> changePosition(viewer, held, manager, until));
    return true;
  }

  private void changePosition(
      Viewer viewer, HeldPosition held, @Nullable PersonId manager, @Nullable LocalDate until) {
    directory.updatePosition(
        new HeldPosition(
            held.id(),
            held.person(),
            held.body(),
            held.title(),
            held.unit(),
            manager,
            held.from(),
            until));
    directory.scheduleHandlerCheck();
    record(viewer, "position.changed", held.person(), Map.of("title", held.title()));
  }

  /**
   * Appoints a stand-in.
   *
   * @return false when somebody stands in on one of these days already
   */
  @Transactional
  public boolean addStandIn(
      Viewer viewer, PersonId person, PersonId deputy, LocalDate from, LocalDate until) {
    directory.lock();
    if (!standIns.add(person, deputy, from, until, viewer.person())) {
      return false;
    }
    record(viewer, "stand-in.given", person, describeDays(deputy, from, until));
    return true;
  }

  @Transactional
  public void endStandIn(Viewer viewer, PersonId person, UUID id) {
    directory.lock();
    standIns.list().stream()
        .filter(standIn -> standIn.id().equals(id) && standIn.person().equals(person))
        .findFirst()
        .ifPresent(
            standIn -> {
              standIns.end(standIn);
              record(
                  viewer,
                  "stand-in.ended",
                  person,
                  describeDays(standIn.deputy(), standIn.from(), standIn.until()));
            });
  }

  private static Map<String, String> describeDays(
      PersonId deputy, LocalDate from, LocalDate until) {
    return Map.of(
        "deputy", deputy.value().toString(), "from", from.toString(), "until", until.toString());
  }

  private void record(Viewer viewer, String verb, PersonId person, Map<String, String> about) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "person", person.value())
            .by(viewer.person().value())
            .with(about));
  }
}
