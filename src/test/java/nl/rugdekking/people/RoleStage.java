// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
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
import nl.rugdekking.IncidentFixtures.Scene;
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
class RoleStage {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  static final String ROLES = "/beheer/rollen";

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired AccessControl access;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired List<DueWork> works;

  @SuppressWarnings("NullAway.Init")
  Scene scene;

  void begin() {
    scene = fixtures.twoAffected();
  }

  <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        scene.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  PersonId person(Persona persona) {
    return scene.person(persona);
  }

  String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
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

  HttpResponse<String> give(Persona persona, String role, String body) {
    page();
    var name = name(persona);
    var fields = Map.of("who", name, "role", role, "body", body, "from", "");
    var sure = new java.util.HashMap<>(fields);
    sure.put("sure", name + " " + role + " " + body);
    return scene.as(Persona.ADMINISTRATOR).post(scene.path(ROLES), sure);
  }

  void given(Persona persona, String role, String body) {
    assertThat(give(persona, role, body).statusCode()).isEqualTo(302);
  }

  void take(String role, Persona persona) {
    assertThat(taken(role, persona).statusCode()).isEqualTo(302);
  }

  HttpResponse<String> taken(String role, Persona persona) {
    var button = "aria-label=\"Beëindigen: " + role + " van " + name(persona) + "\"";
    var before = page();
    var form = before.substring(0, before.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    return scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
  }

  void leave(Persona persona) {
    adjust(persona, "", LocalDate.now(clock).minusDays(1).toString());
  }

  void putUnder(Persona persona, Persona manager) {
    adjust(persona, name(manager), "");
  }

  private void adjust(Persona persona, String manager, String until) {
    var path = scene.path("/beheer/personen/" + person(persona).value());
    var page = scene.as(Persona.ADMINISTRATOR).get(path).body();
    var position = IncidentFixtures.found(page, "/functies/([0-9a-f-]{36})\"");
    var answer =
        scene
            .as(Persona.ADMINISTRATOR)
            .post(path + "/functies/" + position, Map.of("manager", manager, "until", until));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  String page() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(ROLES)).body();
  }

  /** What the change of a role sets going. */
  void giveOut() {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            works.stream()
                .filter(
                    work ->
                        work.kind().equals(OfficeChangeScheduler.KIND)
                            || work.kind().equals(OfficeChangeScheduler.BEGUN))
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
    return registered(lane, List.of(told), List.of());
  }

  /** A threat of the councillor, by these colleagues. */
  IncidentId about(PersonId... accused) {
    return registered(Lane.OPEN, List.of(councillor(person(Persona.AFFECTED))), List.of(accused));
  }

  private IncidentId registered(
      Lane lane, List<Registration.ReportedPerson> told, List<PersonId> accused) {
    var reporter = person(Persona.REPORTER);
    var registration = new Registration(reporter, lane, null, null, false, told, accused);
    return in(() -> incidents.register(registration).incident());
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

  // ---- letters

  List<PersonId> letters(String template) {
    return texts(
            "select person::text from outbox where template = '"
                + template
                + "' and organisation_id = '%s' order by id")
        .stream()
        .map(UUID::fromString)
        .map(PersonId::new)
        .toList();
  }

  void clear() {
    texts("delete from outbox where organisation_id = '%s' returning id::text");
  }

  /**
   * @param sql with a place for the organisation
   */
  List<String> texts(String sql) {
    var filled = sql.formatted(scene.organisation().id().value());
    return Database.asMigrator(connection -> Database.texts(connection, filled));
  }
}
