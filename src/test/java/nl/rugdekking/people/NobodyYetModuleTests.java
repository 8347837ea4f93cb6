// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAssignments;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A report about the mayor when the only one outside stands under the mayor too: rule 1 keeps her
 * from it. It must not lie there in silence, and in danger somebody is called.
 */
@RugdekkingTest
class NobodyYetModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String ROLES = "/beheer/rollen";

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired AccessControl access;
  @Autowired TransactionTemplate transactions;
  @Autowired List<DueWork> works;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private PersonId mayor;

  @BeforeEach
  void aMayor() {
    scene = fixtures.twoAffected();
    mayor = in(() -> added("burgemeester", BodyKind.MAYOR, "mayor"));
  }

  @Test
  void refusesARoleThatWouldLeaveAReportAboutTheTopToNobody() {
    for (var role : List.of("RESPONSIBLE", "CASE_OWNER", "DEPUTY", "COORDINATOR")) {
      var answer = give(Persona.FALLBACK, role, "MAYOR");
      assertThat(answer.statusCode()).as(role).isEqualTo(422);
      assertThat(answer.body())
          .contains("bereikt dan niemand", "value=\"" + name(Persona.FALLBACK) + "\"");
    }
    assertThat(offices(Persona.FALLBACK)).containsExactly("FALLBACK");

    // beside another one it may be
    assertThat(give(Persona.OWNER, "FALLBACK", "").statusCode()).isEqualTo(302);
    assertThat(page()).contains("en heeft ook een rol onder een bestuurder");
    // who stands under the top as well may go, and the last one who does not stays
    take("Externe behandelaar", Persona.OWNER);
    var refused = taken("Externe behandelaar", Persona.FALLBACK);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Dit is de enige externe behandelaar");
  }

  @Test
  void letsARoleBeWhereAnotherOutsideTakesOver() {
    assertThat(give(Persona.UNRELATED, "FALLBACK", "").statusCode()).isEqualTo(302);
    assertThat(give(Persona.FALLBACK, "RESPONSIBLE", "MAYOR").statusCode()).isEqualTo(302);
    assertThat(page()).contains(name(Persona.FALLBACK) + " is externe behandelaar en heeft ook");
    assertThat(readers(reported(false))).containsExactly(scene.person(Persona.UNRELATED));
  }

  @Test
  void aReportThatNobodyMayReadIsSaidToWhoGivesRolesAndNothingOfIt() {
    underTheTop();
    var number = number(reported(false));
    assertThat(readers(last())).isEmpty();
    assertThat(page()).contains("Er wacht 1 melding op een behandelaar").doesNotContain(number);
    assertThat(letters("nobody-yet")).containsExactly(scene.person(Persona.ADMINISTRATOR));
    reported(false);
    assertThat(page()).contains("Er wachten 2 meldingen");
  }

  @Test
  void whoIsAccusedIsNotToldThatSomethingWaits() {
    underTheTop();
    in(
        () -> {
          people.addOffice(mayor, OfficeKind.ADMINISTRATOR, null, LONG_AGO);
          return true;
        });
    reported(false);
    assertThat(letters("nobody-yet")).containsExactly(scene.person(Persona.ADMINISTRATOR));
  }

  @Test
  void endingTheRoleUnderTheTopGivesItToHerWithAMessage() {
    underTheTop();
    var incident = reported(false);
    take("Verantwoordelijke", Persona.FALLBACK);
    giveOut();
    assertThat(readers(incident)).containsExactly(scene.person(Persona.FALLBACK));
    assertThat(letters("task-due")).contains(scene.person(Persona.FALLBACK));
    assertThat(page()).doesNotContain("Er wacht");
    assertThat(scene.as(Persona.FALLBACK).get(path(incident)).statusCode()).isEqualTo(200);
    // once: nothing is left to give out
    giveOut();
    assertThat(letters("task-due").stream().filter(scene.person(Persona.FALLBACK)::equals))
        .hasSize(1);
  }

  @Test
  void namingSomebodyElseOutsideGivesItToThem() {
    underTheTop();
    var incident = reported(false);
    assertThat(give(Persona.UNRELATED, "FALLBACK", "").statusCode()).isEqualTo(302);
    giveOut();
    assertThat(readers(incident)).containsExactly(scene.person(Persona.UNRELATED));
    assertThat(letters("task-due")).contains(scene.person(Persona.UNRELATED));
  }

  @Test
  void whoStandsUnderTheAccusedDoesNotGetItByOtherRolesGoing() {
    underTheTop();
    var incident = reported(false);
    // the case owner of the council loses the role: nobody named them to take over
    take("Behandelaar", Persona.OWNER);
    giveOut();
    assertThat(readers(incident)).isEmpty();
    assertThat(page()).contains("Er wacht 1 melding");
  }

  @Test
  void aConfidentialReportWaitsForTheNextAdviserAndGoesNowhereElse() {
    var registration =
        new Registration(
            scene.person(Persona.REPORTER),
            Lane.CONFIDENTIAL,
            null,
            null,
            false,
            List.of(told(scene.person(Persona.AFFECTED))),
            List.of());
    var incident = in(() -> incidents.register(registration).incident());
    assertThat(readers(incident)).containsExactly(scene.person(Persona.ADVISER));

    take("Vertrouwenspersoon", Persona.ADVISER);
    giveOut();
    assertThat(readers(incident)).isEmpty();
    assertThat(page()).contains("Er wacht 1 melding");

    give(Persona.UNRELATED, "CONFIDENTIAL_ADVISER", "");
    giveOut();
    assertThat(readers(incident)).containsExactly(scene.person(Persona.UNRELATED));
    assertThat(letters("task-due")).contains(scene.person(Persona.UNRELATED));
  }

  @Test
  void whoToldInConfidenceHearsOnceThatSomebodyNewReadsIt() {
    giveOut();
    var told = List.of(told(scene.person(Persona.AFFECTED)));
    var reporter = scene.person(Persona.REPORTER);
    var confided =
        in(
            () ->
                incidents
                    .register(
                        new Registration(
                            reporter, Lane.CONFIDENTIAL, null, null, false, told, List.of()))
                    .incident());
    var nameless =
        in(
            () ->
                incidents
                    .register(
                        new Registration(null, Lane.ANONYMOUS, null, null, false, told, List.of()))
                    .incident());
    giveOut();
    assertThat(letters("readers-changed")).isEmpty();
    assertThat(changed(nameless)).isFalse();

    give(Persona.UNRELATED, "CONFIDENTIAL_ADVISER", "");
    giveOut();
    giveOut();
    assertThat(letters("readers-changed"))
        .containsExactlyInAnyOrder(scene.person(Persona.AFFECTED), reporter);
    assertThat(changed(nameless)).isTrue();
    var own = scene.path("/mijn/" + number(confided));
    assertThat(scene.as(Persona.AFFECTED).get(own).body())
        .containsOnlyOnce("Er is een andere lezer");
    // who was in it already hears nothing of a role that opens nothing of it
    give(Persona.OWNER, "CARE_GIVER", "");
    giveOut();
    assertThat(letters("readers-changed")).hasSize(2);
  }

  private boolean changed(IncidentId incident) {
    return !Database.asMigrator(
            connection ->
                Database.texts(
                    connection,
                    "select id::text from timeline_entry where kind = 'READERS_CHANGED' and incident_id = '"
                        + incident.value()
                        + "'"))
        .isEmpty();
  }

  @Test
  void inDangerSomebodyIsCalledWhoIsNotKeptFromIt() {
    underTheTop();
    var incident = reported(true);
    var called = called(incident);
    assertThat(called).hasSize(1);
    assertThat(in(() -> cases.blocked(incident))).doesNotContainAnyElementsOf(called);
    assertThat(called)
        .containsAnyOf(scene.person(Persona.DUTY_OFFICER), scene.person(Persona.CALLED));
    assertThat(letters("alarm")).containsAll(called);

    // who takes over need not wait for their turn
    take("Verantwoordelijke", Persona.FALLBACK);
    giveOut();
    assertThat(called(incident)).hasSize(2).contains(scene.person(Persona.FALLBACK));
  }

  @Test
  void inDangerTheAdministratorIsCalledWhereNobodyElseIsLeft() {
    underTheTop();
    take("Piket", Persona.DUTY_OFFICER);
    take("Piket", Persona.CALLED);
    take("Vertrouwenspersoon", Persona.ADVISER);
    take("Nazorgmedewerker", Persona.CARE_GIVER);
    take("Nazorgmedewerker", Persona.ACCUSED);
    assertThat(called(reported(true))).containsExactly(scene.person(Persona.ADMINISTRATOR));
  }

  // ---- how it is done

  /** As it may stand in an organisation that was set up before. */
  private void underTheTop() {
    in(
        () -> {
          people.addOffice(
              scene.person(Persona.FALLBACK), OfficeKind.RESPONSIBLE, BodyKind.MAYOR, LONG_AGO);
          return true;
        });
  }

  private IncidentId reported(boolean danger) {
    var registration =
        new Registration(
            scene.person(Persona.REPORTER),
            Lane.OPEN,
            null,
            null,
            danger,
            List.of(told(scene.person(Persona.AFFECTED))),
            List.of(mayor));
    return in(() -> incidents.register(registration).incident());
  }

  private static Registration.ReportedPerson told(PersonId person) {
    return Registration.ReportedPerson.known(
        new Position(person, BodyKind.COUNCIL, "councillor", null));
  }

  private PersonId added(String name, BodyKind body, String title) {
    var mail = name + "@" + UUID.randomUUID() + ".example";
    var id = people.add(name + " " + scene.mark(), mail, Locale.of("nl")).id();
    people.addPosition(id, body, title, null, LONG_AGO);
    return id;
  }

  private List<PersonId> readers(IncidentId incident) {
    var part = new PartId(UUID.fromString(texts(partOf(incident)).getFirst()));
    return in(
        () ->
            access.readers(cases.getPart(incident, part), Action.READ).stream()
                .map(Reader::person)
                .toList());
  }

  private IncidentId last() {
    return new IncidentId(
        UUID.fromString(
            texts(
                    "select incident_id from case_part where organisation_id = '"
                        + scene.organisation().id().value()
                        + "' order by opened_at desc limit 1")
                .getFirst()));
  }

  private static String partOf(IncidentId incident) {
    return "select part_id from case_part where incident_id = '" + incident.value() + "'";
  }

  private List<PersonId> called(IncidentId incident) {
    return persons(
        "select c.person_id from alarm_call c join alarm a on a.organisation_id = c.organisation_id"
            + " and a.id = c.alarm_id where a.incident_id = '"
            + incident.value()
            + "' order by c.step");
  }

  private List<PersonId> letters(String template) {
    return persons(
        "select person from outbox where template = '"
            + template
            + "' and organisation_id = '"
            + scene.organisation().id().value()
            + "' order by id");
  }

  private static List<PersonId> persons(String sql) {
    return texts(sql).stream().map(UUID::fromString).map(PersonId::new).toList();
  }

  private static List<String> texts(String sql) {
    return Database.asMigrator(connection -> Database.texts(connection, sql));
  }

  private List<String> offices(Persona persona) {
    return in(
        () ->
            people.offices(scene.person(persona)).stream()
                .map(office -> office.kind().name())
                .toList());
  }

  private String number(IncidentId incident) {
    return in(() -> cases.number(incident));
  }

  private String path(IncidentId incident) {
    return scene.path("/incidenten/" + number(incident));
  }

  private void giveOut() {
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

  private <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        scene.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  private HttpResponse<String> give(Persona persona, String role, String body) {
    page();
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(
            scene.path(ROLES),
            Map.of(
                "who",
                name(persona),
                "role",
                role,
                "body",
                body,
                "from",
                "",
                "sure",
                name(persona) + " " + role + " " + body));
  }

  private void take(String role, Persona persona) {
    assertThat(taken(role, persona).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> taken(String role, Persona persona) {
    var button = "aria-label=\"Beëindigen: " + role + " van " + name(persona) + "\"";
    var before = page();
    var form = before.substring(0, before.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    return scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
  }

  private String page() {
    return scene.as(Persona.ADMINISTRATOR).get(scene.path(ROLES)).body();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }
}
