// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Letters about a case go to whoever handles it and may open it, or stands in for them. */
@RugdekkingTest
class WhoHearsModuleTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired IncidentFixtures fixtures;
  @Autowired People people;
  @Autowired Incidents incidents;
  @Autowired CaseAssignments cases;
  @Autowired AccessControl access;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transactions;
  @Autowired List<DueWork> works;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whoLeftHearsNothingByStandingIn() {
    standIn(Persona.OWNER, Persona.UNRELATED);
    leave(Persona.UNRELATED);
    clear();
    adds(Persona.AFFECTED, scene.file().number());
    assertThat(hear("task-due")).containsExactly(scene.person(Persona.OWNER));
    becomesLate();
    assertThat(hearAnything()).doesNotContain(scene.person(Persona.UNRELATED));
  }

  @Test
  void aHandlerWhoLeftHearsNothingWhereNobodyIsNext() {
    leavesTheLineEmpty();
    clear();
    adds(Persona.AFFECTED, scene.file().number());
    writesAMessage();
    becomesLate();
    assertThat(hearAnything()).doesNotContain(scene.person(Persona.OWNER));
    assertThat(hear("nobody-yet")).contains(scene.person(Persona.ADMINISTRATOR));
  }

  @Test
  void anAdviserWhoLeftHearsNothingOfWhatTheyMayNotRead() {
    registered(Lane.CONFIDENTIAL, councillor(), List.of());
    take("Vertrouwenspersoon", Persona.ADVISER);
    giveOut();
    clear();
    becomesLate();
    assertThat(hearAnything()).doesNotContain(scene.person(Persona.ADVISER));
  }

  @Test
  void whoMayNotOpenItByStandingInHearsNothingOfIt() {
    standIn(Persona.OWNER, Persona.UNRELATED);
    standIn(Persona.ACCUSED, Persona.UNRELATED);
    assertThat(scene.as(Persona.UNRELATED).get(scene.casePath("")).statusCode()).isEqualTo(404);
    clear();
    adds(Persona.AFFECTED, scene.file().number());
    becomesLate();
    assertThat(hearAnything()).isNotEmpty().doesNotContain(scene.person(Persona.UNRELATED));
  }

  @Test
  void whoStandsInHearsOfMessagesAndOfWhatIsGivenToWhoIsAway() {
    standIn(Persona.DEPUTY, Persona.UNRELATED);
    clear();
    assertThat(assignTo(Persona.DEPUTY)).isEqualTo(302);
    assertThat(hear("task-due")).containsExactly(scene.person(Persona.UNRELATED));
    writesAMessage();
    assertThat(hear("message"))
        .contains(scene.person(Persona.UNRELATED))
        .doesNotContain(scene.person(Persona.DEPUTY));
  }

  @Test
  void whoStandsInForWhoIsResponsibleHearsThatAHandlerLeftAndFindsTheCase() {
    standIn(Persona.RESPONSIBLE, Persona.UNRELATED);
    take("Behandelaar", Persona.OWNER);
    leave(Persona.OWNER);
    giveOut();
    assertThat(scene.as(Persona.UNRELATED).get(scene.path("/taken")).body())
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(hear("handler-left")).containsExactly(scene.person(Persona.UNRELATED));
  }

  @Test
  void aCoordinatorWhoIsSentAwayHandlesItAndHearsOfItNoLonger() {
    var own =
        Registration.ReportedPerson.known(
            new Position(
                scene.person(Persona.OTHER_AFFECTED),
                BodyKind.ORGANISATION,
                "counter-clerk",
                scene.person(Persona.LINE_OF_AFFECTED)));
    var incident = registered(Lane.ANONYMOUS, own, List.of());
    var coordinator = scene.person(Persona.COORDINATOR);
    assertThat(in(() -> cases.owners(incident))).containsExactly(coordinator);
    texts("delete from work_due where organisation_id = '%s' returning kind");
    clear();
    var path = scene.path("/mijn/" + number(incident));
    scene.as(Persona.OTHER_AFFECTED).get(path);
    scene.as(Persona.OTHER_AFFECTED).post(path + "/coordinator", Map.of("leest", "false"));
    adds(Persona.OTHER_AFFECTED, number(incident));
    assertThat(hearAnything()).doesNotContain(coordinator, scene.person(Persona.ADMINISTRATOR));
    assertThat(texts("select kind from work_due where organisation_id = '%s' and due <= now()"))
        .contains(OfficeChangeScheduler.KIND);
    giveOut();
    assertThat(in(() -> cases.owners(incident))).containsExactly(scene.person(Persona.ADVISER));
    assertThat(hear("task-due")).containsExactly(scene.person(Persona.ADVISER));
  }

  @Test
  void openingUpIsRefusedWhereNobodyWouldHandleItThen() {
    var mayor = mayorOverTheFallback();
    var incident = registered(Lane.CONFIDENTIAL, councillor(), List.of(mayor));
    assertThat(readers(incident)).containsExactly(scene.person(Persona.ADVISER));
    clear();
    var path = scene.path("/mijn/" + number(incident) + "/openen");
    assertThat(scene.as(Persona.AFFECTED).get(path).body())
        .contains("heeft uw zaak daarna geen behandelaar")
        .doesNotContain("Ja, laat mijn zaak gewoon behandelen");
    assertThat(scene.as(Persona.AFFECTED).post(path, Map.of()).statusCode()).isEqualTo(422);
    assertThat(readers(incident)).containsExactly(scene.person(Persona.ADVISER));
    assertThat(hearAnything()).isEmpty();
  }

  // ---- how a situation is reached

  private void leavesTheLineEmpty() {
    take("Behandelaar", Persona.OWNER);
    take("Verantwoordelijke", Persona.RESPONSIBLE);
    take("Plaatsvervanger", Persona.DEPUTY);
    leave(Persona.OWNER);
    giveOut();
  }

  /** As it may stand in an organisation that was set up before. */
  private PersonId mayorOverTheFallback() {
    return in(
        () -> {
          var mail = UUID.randomUUID() + "@burgemeester.example";
          var id = people.add("Burgemeester " + scene.mark(), mail, Locale.of("nl")).id();
          people.addPosition(id, BodyKind.MAYOR, "mayor", null, LONG_AGO);
          people.addOffice(
              scene.person(Persona.FALLBACK), OfficeKind.RESPONSIBLE, BodyKind.MAYOR, LONG_AGO);
          return id;
        });
  }

  private Registration.ReportedPerson councillor() {
    return Registration.ReportedPerson.known(
        new Position(scene.person(Persona.AFFECTED), BodyKind.COUNCIL, "councillor", null));
  }

  private IncidentId registered(
      Lane lane, Registration.ReportedPerson told, List<PersonId> accused) {
    var reporter = lane == Lane.CONFIDENTIAL ? scene.person(Persona.AFFECTED) : null;
    var registration = new Registration(reporter, lane, null, null, false, List.of(told), accused);
    return in(() -> incidents.register(registration).incident());
  }

  private void adds(Persona affected, String number) {
    var own = scene.path("/mijn/" + number);
    scene.as(affected).get(own);
    var fields = Map.of("words", "Hij belde weer", "form", UUID.randomUUID().toString());
    var answer = scene.as(affected).post(own + "/aanvulling", fields);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void writesAMessage() {
    var report = scene.path("/meldingen/" + scene.file().report());
    scene.as(Persona.REPORTER).get(report);
    var fields = Map.of("words", "Is er nieuws?", "form", UUID.randomUUID().toString());
    var answer = scene.as(Persona.REPORTER).post(report + "/berichten", fields);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void becomesLate() {
    texts(
        "update promise set due_at = now() - interval '2 days', nudge = 'LATE',"
            + " nudge_at = now() - interval '1 hour'"
            + " where organisation_id = '%s' and due_at is not null returning id::text");
    work("promise");
  }

  private void giveOut() {
    work(OfficeChangeScheduler.KIND);
  }

  private void work(String kind) {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> works.stream().filter(work -> work.kind().equals(kind)).forEach(DueWork::run));
  }

  private String personPath(Persona persona) {
    return scene.path("/beheer/personen/" + scene.person(persona).value());
  }

  private void standIn(Persona away, Persona deputy) {
    scene.as(Persona.ADMINISTRATOR).get(personPath(away));
    var last = LocalDate.now(clock).plusDays(7).toString();
    var answer =
        scene
            .as(Persona.ADMINISTRATOR)
            .post(
                personPath(away) + "/vervanging",
                Map.of("who", IncidentFixtures.name(scene, deputy), "last", last));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void leave(Persona persona) {
    var page = scene.as(Persona.ADMINISTRATOR).get(personPath(persona)).body();
    var position = IncidentFixtures.found(page, "/functies/([0-9a-f-]{36})\"");
    var until = LocalDate.now(clock).minusDays(1).toString();
    var answer =
        scene
            .as(Persona.ADMINISTRATOR)
            .post(
                personPath(persona) + "/functies/" + position,
                Map.of("manager", "", "until", until));
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void take(String role, Persona persona) {
    var name = IncidentFixtures.name(scene, persona);
    var page = scene.as(Persona.ADMINISTRATOR).get(scene.path("/beheer/rollen")).body();
    var button = "aria-label=\"Beëindigen: " + role + " van " + name + "\"";
    var form = page.substring(0, page.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    var answer =
        scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private int assignTo(Persona wanted) {
    var path =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/behandelaar");
    scene.as(Persona.RESPONSIBLE).get(path);
    var fields =
        Map.of(
            "shown",
            scene.person(Persona.OWNER).value().toString(),
            "owner",
            scene.person(wanted).value().toString());
    return scene.as(Persona.RESPONSIBLE).post(path, fields).statusCode();
  }

  private List<PersonId> readers(IncidentId incident) {
    var part =
        new PartId(
            Database.uuid(
                "select part_id from case_part where incident_id = '" + incident.value() + "'"));
    return in(
        () ->
            access.readers(cases.getPart(incident, part), Action.READ).stream()
                .map(Reader::person)
                .toList());
  }

  private String number(IncidentId incident) {
    return in(() -> cases.number(incident));
  }

  private void clear() {
    texts("delete from outbox where organisation_id = '%s' returning id::text");
  }

  private List<PersonId> hear(String template) {
    return persons("and template = '" + template + "' order by id");
  }

  private List<PersonId> hearAnything() {
    return persons("order by id");
  }

  private List<PersonId> persons(String which) {
    return texts("select person from outbox where organisation_id = '%s' " + which).stream()
        .map(UUID::fromString)
        .map(PersonId::new)
        .toList();
  }

  private List<String> texts(String sql) {
    var filled = sql.formatted(scene.organisation().id().value());
    return Database.asMigrator(connection -> Database.texts(connection, filled));
  }

  private <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        scene.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
