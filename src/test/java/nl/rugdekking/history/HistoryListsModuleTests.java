// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.rugdekking.Database;
import nl.rugdekking.HistoryStory;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list on its way in: whose it is, how it ends, and what is left of it. */
@RugdekkingTest
class HistoryListsModuleTests {

  private static final String HEAD =
      "Datum;Medewerker;Functie;Wat is er gebeurd;Soort;Veroorzaker\n";

  @Autowired DueRowProcessor rows;
  @Autowired HistoryGround ground;
  @Autowired HistoryRepository repository;
  @Autowired UndoRepository undone;
  @Autowired ListImporter takingOver;
  @Autowired TransactionTemplate transactions;
  @Autowired Vault vault;
  @Autowired Origins origins;
  @Autowired JdbcClient jdbc;

  private Scene scene;
  private Viewer coordinator;

  @BeforeEach
  void twoAffected() {
    scene = ground.scene();
    coordinator = ground.viewer(scene, Persona.COORDINATOR);
  }

  @Test
  void onlyWhoHandedItInSeesItAndOnlyInTheirOrganisation() {
    var list = HistoryStory.play(scene);
    assertThat(scene.as(Persona.COORDINATOR).get(list).statusCode()).isEqualTo(200);
    assertThat(scene.as(Persona.ADMINISTRATOR).get(list).statusCode()).isEqualTo(403);
    var id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
    var adviser = ground.viewer(scene, Persona.ADVISER);
    within(
        () ->
            assertThatThrownBy(() -> ground.lists.get(adviser, id))
                .isInstanceOf(nl.rugdekking.access.HiddenException.class));
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () ->
            assertThatThrownBy(() -> ground.lists.get(coordinator, id))
                .isInstanceOf(nl.rugdekking.access.HiddenException.class));
  }

  @Test
  void takenOverItsFileIsGoneWithItsKeyAndEachIncidentKnowsItsLine() {
    HistoryStory.play(scene);
    var mark = scene.mark();
    within(
        () -> {
          var done = ground.lists.list(coordinator).getLast();
          assertThat(done.state()).isEqualTo(StoredList.State.DONE);
          ground.tick.run();
          assertThat(vault.isDestroyed(done.key())).isTrue();
        });
    var page = scene.as(Persona.OWNER).get(scene.path("/incidenten")).body();
    assertThat(page).contains("geschiedenis");
    var past =
        HistoryGround.texts(
            "select f.number from case_file f join incident i on i.id = f.incident_id where i.history and i.organisation_id = '"
                + scene.organisation().id().value()
                + "'");
    var origin =
        scene.as(Persona.OWNER).get(scene.path("/incidenten/" + past.getFirst() + "/herkomst"));
    assertThat(origin.body()).contains("lijst " + mark + ".csv").contains("Gebeurde " + mark);
    var hidden =
        scene.as(Persona.UNRELATED).get(scene.path("/incidenten/" + past.getFirst() + "/herkomst"));
    assertThat(hidden.statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverBearsTheNameOfTheAffectedDoesNotReadItByOffice() {
    within(
        () -> {
          var owner = IncidentFixtures.name(scene, Persona.OWNER);
          takeOver(HEAD + "1-2-2026;" + owner + ";x;Is uitgescholden;;\n");
          var blocked =
              HistoryGround.texts(
                  "select b.person_id::text from case_block b join incident i on i.id = b.incident_id where i.history");
          assertThat(blocked).contains(scene.person(Persona.OWNER).value().toString());
        });
  }

  @Test
  void subjectsComeInOnAGroundAreProposedAndLinkedToNobody() {
    within(
        () -> {
          takeOver(
              HEAD
                  + "1-2-2026;Jan;x;Een;;Noor in 't Veld\n"
                  + "2-2-2026;Jan;x;Twee;;VELD, Noor\n"
                  + "3-2-2026;Jan;x;Drie;;dezelfde als vorige keer\n"
                  + "4-2-2026;Jan;x;Vier;;fam. Bosgoed\n"
                  + "5-2-2026;Jan;x;Vijf;;onbekend\n");
          assertThat(HistoryGround.count(scene, "subject")).isEqualTo(4);
          assertThat(HistoryGround.count(scene, "subject_link")).isZero();
          var named =
              HistoryGround.texts(
                  "select distinct subject_id::text from subject_mark where organisation_id = '"
                      + scene.organisation().id().value()
                      + "'");
          assertThat(named).hasSize(2);
        });
  }

  @Test
  void whenOneRowFailsNothingCameInAndItCanBeTriedAgain() {
    within(
        () -> {
          var id = matched(HEAD + "1-2-2026;Jan;x;Een;;\n2-2-2026;Jan;x;Twee;;\n");
          var list = ground.list(coordinator, id);
          transactions.executeWithoutResult(status -> ground.lists.accept(list, list.version()));
          breakRows(scene.organisation().id().value());
          ground.tick.run();
          assertThat(HistoryGround.count(scene, "history_origin")).isZero();
          assertThat(ground.list(coordinator, id).failed()).isTrue();
          mendRows();
          ground.takeOver(coordinator, id);
          assertThat(HistoryGround.count(scene, "history_origin")).isEqualTo(2);
        });
  }

  // The second line cannot be written: the database refuses it.
  private static void breakRows(UUID organisation) {
    alter(
        "add constraint broken check (line < 3 or organisation_id <> '%s') not valid"
            .formatted(organisation));
  }

  private static void mendRows() {
    alter("drop constraint broken");
  }

  private static void alter(String how) {
    Database.asMigrator(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute("alter table history_origin " + how);
          }
        });
  }

  @Test
  void whatIsBeingTakenOverIsNotSaidToBeThrownAway() {
    within(
        () -> {
          var id = matched(HEAD.concat("1-2-2026;Jan;x;Een;;\n"));
          var list = ground.list(coordinator, id);
          ground.lists.accept(list, list.version());
          ground.lists.discard(list);
          assertThat(ground.list(coordinator, id).state()).isEqualTo(StoredList.State.ACCEPTED);
          assertThat(discarded(id)).isZero();
        });
  }

  @Test
  void aCaseIsNotDestroyedWhileAListWaitsThatMayBringItInAgain() {
    within(
        () -> {
          takeOver(HEAD.concat("1-2-2026;Jan;x;Een;;\n"));
          assertThat(interest()).isEmpty();
          var again = matched(HEAD.concat("1-2-2026;Jan;x;Een;;\n"));
          assertThat(interest()).get().asString().contains("may bring it in again");
          ground.lists.discard(ground.list(coordinator, again));
          assertThat(interest()).isEmpty();
        });
  }

  private Optional<String> interest() {
    var organisation = scene.organisation().id().value();
    var incident =
        Database.uuid(
            "select incident_id from history_origin where organisation_id = '%s'"
                .formatted(organisation));
    return transactions.execute(
        status ->
            new HistoryContents()
                .findOpenInterest(
                    new CaseRows(jdbc, vault, organisation, incident, Instant.now())));
  }

  @Test
  void whatIsThrownAwayIsWrittenDownOnce() {
    within(
        () -> {
          var id = matched(HEAD.concat("1-2-2026;Jan;x;Een;;\n"));
          var list = ground.list(coordinator, id);
          ground.lists.discard(list);
          ground.lists.discard(list);
          assertThat(ground.list(coordinator, id).state()).isEqualTo(StoredList.State.ENDED);
          assertThat(discarded(id)).isEqualTo(1);
        });
  }

  private int discarded(UUID list) {
    return HistoryGround.count(
        scene,
        "(select * from audit_event where verb = 'list.discarded' and object_id = '%s') said"
            .formatted(list));
  }

  @Test
  void aListIsThrownAwayAfterTwoDays() {
    within(
        () -> {
          var id =
              ground.handIn(
                  coordinator,
                  HEAD.concat("1-2-2026;Jan;x;Een;;\n").getBytes(StandardCharsets.UTF_8));
          var key = ground.list(coordinator, id).key();
          var clock = new MovedClock(java.time.Instant.now());
          var destruction =
              new ListDestruction(repository, undone, vault, rows, transactions, clock);
          destruction.destroyDue();
          assertThat(ground.list(coordinator, id).state()).isEqualTo(StoredList.State.NEW);
          clock.move(java.time.Duration.ofHours(49));
          destruction.destroyDue();
          assertThat(ground.list(coordinator, id).state()).isEqualTo(StoredList.State.ENDED);
          assertThat(vault.isDestroyed(key)).isTrue();
        });
  }

  @Test
  void aPageThatIsTooOldChangesNothingAndWhatIsUnmatchedIsNotTakenOver() {
    within(
        () -> {
          var id =
              ground.handIn(
                  coordinator,
                  HEAD.concat("1-2-2026;Jan;x;Een;;\n").getBytes(StandardCharsets.UTF_8));
          var list = ground.list(coordinator, id);
          assertThatThrownBy(() -> ground.lists.accept(list, list.version()))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> ground.lists.changeHeadingLine(list, list.version() + 1, 1))
              .isInstanceOf(StalePageException.class);
          assertThatThrownBy(
                  () ->
                      ground.handIn(coordinator, "alleen een kop".getBytes(StandardCharsets.UTF_8)))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void whatIsAnsweredOnThePageGoesAlongWhenItIsTakenOver() {
    within(
        () -> {
          var text =
              HEAD.concat("1-2-2026;Jan;x;Een;;\n")
                  .concat("1-2-2026;Jan;x;Een;;anders\n")
                  .concat("begin maart;Piet;x;Twee;;\n");
          var id = matched(text);
          var list = ground.list(coordinator, id);
          var lines =
              ground.lists.tryOut(list).trial().verdicts().stream().map(Verdict::line).toList();
          int alike = lines.get(1);
          int undated = lines.getLast();

          var misread =
              HistoryGround.answers(Map.of(undated, "ooit"), Set.of(alike), LegalBasis.INTEREST);
          assertThat(ground.lists.accept(list, list.version(), misread)).isFalse();
          var held = ground.list(coordinator, id);
          assertThat(held.state()).isEqualTo(StoredList.State.NEW);
          // kept, so that only what is wrong has to be mended
          assertThat(ground.lists.tryOut(held).others()).containsExactly(alike);
          assertThat(ground.lists.tryOut(held).ground()).isEqualTo(LegalBasis.INTEREST);
          assertThat(ground.lists.tryOut(held).rows().get(undated)).contains("begin maart", "Twee");

          var right =
              HistoryGround.answers(
                  Map.of(undated, "maart 2026"), Set.of(alike), LegalBasis.INTEREST);
          assertThat(ground.lists.accept(held, held.version(), right)).isTrue();
          ground.tick.run();
          var done = ground.list(coordinator, id);
          assertThat(done.imported()).isEqualTo(3);
          assertThat(done.doubles()).isZero();
          assertThat(done.refused()).isZero();
        });
  }

  @Test
  void saysHowManyOfThemTheCoordinatorDoesNotSee() {
    within(
        () -> {
          var id = matched(HEAD.concat("1-2-2026;Jan;x;Een;;\n"));
          ground.takeOver(coordinator, id);
          var done = ground.list(coordinator, id);
          // of the council: its shipped policy lets no coordinator read
          assertThat(origins.countHiddenByBody(coordinator, done))
              .containsExactly(Map.entry(BodyKind.COUNCIL, 1));
          assertThat(origins.countHiddenByBody(ground.viewer(scene, Persona.OWNER), done))
              .isEmpty();
        });
  }

  @Test
  void twoWhoTakeItOverAtOnceTakeItOverOnce() {
    within(
        () -> {
          var id = ground.handIn(coordinator, ListOfDuindrecht.file());
          ground.match(coordinator, id);
          ground.answer(coordinator, id, Map.of(), Set.of(), LegalBasis.NONE);
          var list = ground.list(coordinator, id);
          ground.lists.accept(list, list.version());
          var accepted = ground.list(coordinator, id);
          try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
              threads.execute(() -> within(() -> takingOver.importList(accepted)));
            }
          }
          var done = ground.list(coordinator, id);
          assertThat(done.imported()).isPositive();
          assertThat(HistoryGround.count(scene, "history_origin")).isEqualTo(done.imported());
        });
  }

  private void takeOver(String text) {
    ground.takeOver(coordinator, matched(text));
  }

  private UUID matched(String text) {
    var id = ground.handIn(coordinator, text.getBytes(StandardCharsets.UTF_8));
    var list = ground.list(coordinator, id);
    var columns =
        ground.lists.listColumns(list).stream().map(ListMatcher.MatchedColumn::meaning).toList();
    ground.lists.saveColumns(list, list.version(), ground.lists.headingLine(list), columns);
    var after = ground.list(coordinator, id);
    ground.lists.saveValues(
        after,
        after.version(),
        Map.of(
            ValueKind.POSITION, Map.of("x", "councillor"),
            ValueKind.FORM, Map.of("", ValueKind.NONE)));
    ground.answer(coordinator, id, Map.of(), Set.of(), LegalBasis.INTEREST);
    return id;
  }

  private void within(Runnable work) {
    CurrentOrganisation.runIn(scene.organisation().id(), work);
  }
}
