// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Registration;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever left handles and reads nothing of others any more; their cases do not lie there. */
@RugdekkingTest
class WhoLeftModuleTests {

  @Autowired IncidentFixtures fixtures;
  @Autowired CaseAssignments cases;
  @Autowired Incidents incidents;
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
  void whatWasGivenToHandleOpensNothingToWhoLeftNorToWhoStandsInForThem() {
    var number = scene.file().number();
    standIn(Persona.OWNER, Persona.UNRELATED);
    take("Behandelaar", Persona.OWNER);
    // a position holds: what was given stays given
    assertThat(opens(Persona.OWNER)).isEqualTo(200);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(200);
    assertThat(page(Persona.OWNER, "/taken")).contains(number);

    leave(Persona.OWNER);
    assertThat(opens(Persona.OWNER)).isEqualTo(404);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(404);
    for (var path : List.of("/taken", "/incidenten", "/overzicht")) {
      assertThat(page(Persona.OWNER, path)).as(path).doesNotContain(number);
      assertThat(page(Persona.UNRELATED, path)).as(path).doesNotContain(number);
    }
    assertThat(page(Persona.OWNER, "")).doesNotContain("/taken\"");
    assertThat(page(Persona.AFFECTED, "/mijn/" + number))
        .doesNotContain(name(Persona.OWNER) + " (behandelaar)");
  }

  @Test
  void whoLeftStandsInForNobodyAndIsNotNamedToDoSo() {
    var number = scene.file().number();
    standIn(Persona.OWNER, Persona.UNRELATED);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(200);
    leave(Persona.UNRELATED);
    assertThat(opens(Persona.UNRELATED)).isEqualTo(404);
    for (var path : List.of("/taken", "/incidenten", "/overzicht")) {
      assertThat(page(Persona.UNRELATED, path)).as(path).doesNotContain(number);
    }
    assertThat(page(Persona.AFFECTED, "/mijn/" + number))
        .doesNotContain(name(Persona.UNRELATED) + " (behandelaar)");
    var answer = standingIn(Persona.DEPUTY, Persona.UNRELATED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Deze persoon heeft op die dagen geen functie of rol");
  }

  @Test
  void theCasesFallToTheNextInLineAndWhoIsResponsibleSaysWhoHandlesThem() {
    assertThat(person(Persona.OWNER)).contains("Behandelt 1 open zaak.");
    assertThat(page(Persona.ADMINISTRATOR, "/beheer/rollen"))
        .contains("behandelt 1 open zaak, bij alle organen samen");
    take("Behandelaar", Persona.OWNER);
    leave(Persona.OWNER);
    giveOut();

    assertThat(owner()).isEqualTo(scene.person(Persona.RESPONSIBLE));
    assertThat(letters("handler-left")).containsExactly(scene.person(Persona.RESPONSIBLE));
    assertThat(page(Persona.RESPONSIBLE, "/taken"))
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(page(Persona.DEPUTY, "/taken"))
        .contains("1 zaak van een vertrokken behandelaar", "Verder staat er niets voor u open")
        .doesNotContain("Er staat niets voor u open");
    assertThat(page(Persona.DEPUTY, "/overzicht"))
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(page(Persona.COORDINATOR, "/overzicht"))
        .doesNotContain("van een vertrokken behandelaar");
    assertThat(person(Persona.OWNER))
        .contains("1 open zaak ging vanzelf")
        .doesNotContain("Behandelt 1");

    // once
    giveOut();
    assertThat(letters("handler-left")).hasSize(1);
    assertThat(assign(Persona.RESPONSIBLE)).isEqualTo(302);
    assertThat(page(Persona.RESPONSIBLE, "/taken"))
        .doesNotContain("van een vertrokken behandelaar");
    assertThat(owner()).isEqualTo(scene.person(Persona.RESPONSIBLE));
    assertThat(assign(Persona.DEPUTY)).isEqualTo(302);
    assertThat(owner()).isEqualTo(scene.person(Persona.DEPUTY));
  }

  @Test
  void whoIsAffectedOrReportedKeepsTheirOwnAfterTheirTerm() {
    leave(Persona.AFFECTED);
    leave(Persona.REPORTER);
    giveOut();
    var own = scene.path("/mijn/" + scene.file().number());
    assertThat(scene.as(Persona.AFFECTED).get(own).statusCode()).isEqualTo(200);
    var report = scene.path("/meldingen/" + scene.file().report());
    assertThat(scene.as(Persona.REPORTER).get(report).statusCode()).isEqualTo(200);
  }

  @Test
  void aManagerWhoLeftIsGivenNothing() {
    leave(Persona.LINE_OF_AFFECTED);
    var told =
        Registration.ReportedPerson.known(
            new Position(
                scene.person(Persona.OTHER_AFFECTED),
                BodyKind.ORGANISATION,
                "counter-clerk",
                scene.person(Persona.LINE_OF_AFFECTED)));
    var registration =
        new Registration(null, Lane.OPEN, null, null, false, List.of(told), List.of());
    var incident = in(() -> incidents.register(registration).incident());
    assertThat(in(() -> cases.owners(incident))).containsExactly(scene.person(Persona.OTHER_OWNER));
  }

  @Test
  void aLastDayBeforeTheFirstIsRefused() {
    var answer = until(Persona.OWNER, LocalDate.of(2019, 12, 31));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("De laatste dag ligt vóór de eerste dag van deze functie");
    assertThat(person(Persona.OWNER)).doesNotContain("31 december 2019");
  }

  // ---- how it is done

  private int opens(Persona persona) {
    return scene.as(persona).get(scene.casePath("")).statusCode();
  }

  private String page(Persona persona, String path) {
    return scene.as(persona).get(scene.path(path)).body();
  }

  private String personPath(Persona persona) {
    return "/beheer/personen/" + scene.person(persona).value();
  }

  private String person(Persona persona) {
    return page(Persona.ADMINISTRATOR, personPath(persona));
  }

  private void leave(Persona persona) {
    assertThat(until(persona, LocalDate.now(clock).minusDays(1)).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> until(Persona persona, LocalDate last) {
    var position = IncidentFixtures.found(person(persona), "/functies/([0-9a-f-]{36})\"");
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(
            scene.path(personPath(persona) + "/functies/" + position),
            Map.of("manager", "", "until", last.toString()));
  }

  private void take(String role, Persona persona) {
    var button = "aria-label=\"Beëindigen: " + role + " van " + name(persona) + "\"";
    var before = page(Persona.ADMINISTRATOR, "/beheer/rollen");
    var form = before.substring(0, before.indexOf(button));
    var action = form.substring(form.lastIndexOf("action=\"") + 8);
    var answer =
        scene.as(Persona.ADMINISTRATOR).post(action.substring(0, action.indexOf('"')), Map.of());
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void standIn(Persona away, Persona deputy) {
    assertThat(standingIn(away, deputy).statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> standingIn(Persona away, Persona deputy) {
    person(away);
    return scene
        .as(Persona.ADMINISTRATOR)
        .post(
            scene.path(personPath(away) + "/vervanging"),
            Map.of("who", name(deputy), "last", LocalDate.now(clock).plusDays(7).toString()));
  }

  private int assign(Persona wanted) {
    var path =
        scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + "/behandelaar");
    scene.as(Persona.RESPONSIBLE).get(path);
    var shown = Objects.requireNonNull(owner()).value().toString();
    return scene
        .as(Persona.RESPONSIBLE)
        .post(path, Map.of("shown", shown, "owner", scene.person(wanted).value().toString()))
        .statusCode();
  }

  private @Nullable PersonId owner() {
    var part = new PartId(scene.file().part(Persona.AFFECTED));
    return in(() -> cases.getPart(scene.file().incident(), part)).owner();
  }

  private List<PersonId> letters(String template) {
    var sql =
        "select person from outbox where template = '"
            + template
            + "' and organisation_id = '"
            + scene.organisation().id().value()
            + "' order by id";
    return Database.asMigrator(connection -> Database.texts(connection, sql)).stream()
        .map(UUID::fromString)
        .map(PersonId::new)
        .toList();
  }

  private String name(Persona persona) {
    return IncidentFixtures.name(scene, persona);
  }

  private void giveOut() {
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            works.stream()
                .filter(work -> work.kind().equals(OfficeChangeScheduler.KIND))
                .forEach(DueWork::run));
  }

  private <T> T in(Supplier<T> work) {
    return CurrentOrganisation.<T, RuntimeException>callIn(
        scene.organisation().id(),
        () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
