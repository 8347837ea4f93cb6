// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation in which roles change by its pages, and cases are given out after it. */
@TestComponent
class RoleStage extends RolePages {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired AccessControl access;
  @Autowired TransactionTemplate transactions;
  @Autowired List<DueWork> works;

  void begin() {
    scene = fixtures.twoAffected();
  }

  <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        scene.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  // ---- who does what

  /** As it may stand in an organisation that was set up before. */
  void hold(Persona persona, OfficeKind kind, @Nullable BodyKind body) {
    holdFrom(persona, kind, body, LONG_AGO);
  }

  void holdFrom(Persona persona, OfficeKind kind, @Nullable BodyKind body, LocalDate from) {
    in(
        () -> {
          people.addOffice(person(persona), kind, body, from);
          return true;
        });
  }

  PersonId mayor() {
    return added(BodyKind.MAYOR, "mayor", null);
  }

  /** A new colleague with this manager. */
  PersonId under(Persona manager) {
    return added(BodyKind.ORGANISATION, "civil-servant", person(manager));
  }

  private PersonId added(BodyKind body, String title, @Nullable PersonId manager) {
    return in(
        () -> {
          var mail = UUID.randomUUID() + "@nieuw.example";
          var id = people.add("Nieuw " + scene.mark(), mail, Locale.of("nl")).id();
          people.addPosition(id, body, title, manager, LONG_AGO);
          return id;
        });
  }

  /** What the change of a role sets going. */
  void giveOut() {
    work(OfficeChangeScheduler.KIND, OfficeChangeScheduler.BEGUN);
  }

  void work(String... kinds) {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            works.stream()
                .filter(work -> List.of(kinds).contains(work.kind()))
                .forEach(DueWork::run));
  }

  // ---- cases

  static Registration.ReportedPerson councillor(PersonId person) {
    return Registration.ReportedPerson.known(
        new Position(person, BodyKind.COUNCIL, "councillor", null));
  }

  /** Of the counter clerk, whose manager handles it. */
  Registration.ReportedPerson clerk() {
    return Registration.ReportedPerson.known(
        new Position(
            person(Persona.OTHER_AFFECTED),
            BodyKind.ORGANISATION,
            "counter-clerk",
            person(Persona.LINE_OF_AFFECTED)));
  }

  static Registration.ReportedPerson unnamed() {
    return new Registration.ReportedPerson(null, "iemand aan de balie", BodyKind.ORGANISATION);
  }

  IncidentId registered(Lane lane, Registration.ReportedPerson... told) {
    var reporter = lane == Lane.ANONYMOUS ? null : person(Persona.REPORTER);
    return registered(reporter, lane, false, List.of(told));
  }

  /** A threat of the councillor, by these colleagues. */
  IncidentId about(PersonId... accused) {
    return threat(false, accused);
  }

  IncidentId inDanger(PersonId... accused) {
    return threat(true, accused);
  }

  private IncidentId threat(boolean danger, PersonId... accused) {
    var told = List.of(councillor(person(Persona.AFFECTED)));
    return registered(person(Persona.REPORTER), Lane.OPEN, danger, told, accused);
  }

  /** What the councillor tells in confidence, of these colleagues. */
  IncidentId confided(PersonId... accused) {
    var affected = person(Persona.AFFECTED);
    var told = List.of(councillor(affected));
    return registered(affected, Lane.CONFIDENTIAL, false, told, accused);
  }

  private IncidentId registered(
      @Nullable PersonId reporter,
      Lane lane,
      boolean danger,
      List<Registration.ReportedPerson> told,
      PersonId... accused) {
    var registration = new Registration(reporter, lane, null, null, danger, told, List.of(accused));
    var incident = in(() -> incidents.register(registration).incident());
    Database.endHolds();
    return incident;
  }

  CasePart part(IncidentId incident) {
    return in(() -> cases.parts(incident)).getFirst();
  }

  @Nullable PersonId owner(IncidentId incident) {
    return part(incident).owner();
  }

  List<PersonId> readers(IncidentId incident) {
    return in(
        () ->
            access.readers(cases.parts(incident).getFirst(), Action.READ).stream()
                .map(Reader::person)
                .toList());
  }

  PartId partOf(IncidentId incident, @Nullable PersonId affected) {
    return in(() -> cases.parts(incident)).stream()
        .filter(part -> Objects.equals(part.affected(), affected))
        .findFirst()
        .orElseThrow()
        .id();
  }

  String number(IncidentId incident) {
    return in(() -> cases.number(incident));
  }

  String path(IncidentId incident) {
    return scene.path("/incidenten/" + number(incident));
  }

  /** Says who somebody is whom the report did not name. */
  HttpResponse<String> link(Persona handler, IncidentId incident, Persona affected) {
    var page = path(incident) + "/getroffenen/" + partOf(incident, null).value() + "/koppelen";
    scene.as(handler).get(page);
    return scene.as(handler).post(page, Map.of("who", name(affected)));
  }

  /** Who was called because of danger, in the order of the calls. */
  List<PersonId> called(IncidentId incident) {
    return persons(
        "select c.person_id from alarm_call c join alarm a on a.organisation_id = c.organisation_id"
            + " and a.id = c.alarm_id where a.organisation_id = '%s' and a.incident_id = '"
            + incident.value()
            + "' order by c.step");
  }

  // ---- letters

  List<PersonId> letters(String template) {
    return persons(
        "select person from outbox where template = '"
            + template
            + "' and organisation_id = '%s' order by id");
  }

  /** Who gets a letter, whichever it is. */
  List<PersonId> hearAnything() {
    return persons("select person from outbox where organisation_id = '%s' order by id");
  }

  /**
   * @param sql with a place for the organisation
   */
  List<PersonId> persons(String sql) {
    return texts(sql).stream().map(UUID::fromString).map(PersonId::new).toList();
  }

  void clear() {
    texts("delete from outbox where organisation_id = '%s' returning id::text");
  }

  /**
   * @param sql with a place for the organisation
   */
  List<String> texts(String sql) {
    return Database.texts(sql.formatted(scene.organisation().id().value()));
  }
}
