// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import nl.rugdekking.Database;
import nl.rugdekking.HistoryStory;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A list is taken over once and as a whole, and what came in is kept from whom it is about. */
class ListImportModuleTests extends HistoryScene {

  @Autowired ListImporter importer;
  @Autowired Origins origins;
  @Autowired TransactionTemplate transactions;
  @Autowired Vault vault;

  @Test
  void takenOverItsFileIsGoneWithItsKeyAndEachIncidentKnowsItsLine() {
    HistoryStory.play(scene);
    var mark = scene.mark();
    within(
        () -> {
          var done = ground.lists.list(viewer).getLast();
          assertThat(done.state()).isEqualTo(StoredList.State.DONE);
          ground.tick.run();
          assertThat(vault.isDestroyed(done.key())).isTrue();
        });
    var page = scene.as(Persona.OWNER).get(scene.path("/incidenten")).body();
    assertThat(page).contains("oude registratie");
    var past =
        Database.texts(
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
          takeOver(matched("1-2-2026;" + owner + ";x;Is uitgescholden;;"));
          var blocked =
              Database.texts(
                  "select b.person_id::text from case_block b join incident i on i.id = b.incident_id where i.history");
          assertThat(blocked).contains(scene.person(Persona.OWNER).value().toString());
        });
  }

  @Test
  void subjectsComeInOnAGroundAreProposedAndLinkedToNobody() {
    within(
        () -> {
          takeOver(
              matched(
                  "1-2-2026;Jan;x;Een;;Noor in 't Veld",
                  "2-2-2026;Jan;x;Twee;;VELD, Noor",
                  "3-2-2026;Jan;x;Drie;;dezelfde als vorige keer",
                  "4-2-2026;Jan;x;Vier;;fam. Bosgoed",
                  "5-2-2026;Jan;x;Vijf;;onbekend"));
          assertThat(count("subject")).isEqualTo(4);
          assertThat(count("subject_link")).isZero();
          var named =
              Database.texts(
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
          var id = matched("1-2-2026;Jan;x;Een;;", "2-2-2026;Jan;x;Twee;;");
          var list = list(id);
          transactions.executeWithoutResult(status -> ground.lists.accept(list, list.version()));
          // the second line cannot be written: the database refuses it
          Database.change(
              "alter table history_origin add constraint broken"
                  + " check (line < 3 or organisation_id <> '%s') not valid"
                      .formatted(scene.organisation().id().value()));
          ground.tick.run();
          assertThat(count("history_origin")).isZero();
          assertThat(list(id).failed()).isTrue();
          Database.change("alter table history_origin drop constraint broken");
          takeOver(id);
          assertThat(count("history_origin")).isEqualTo(2);
        });
  }

  @Test
  void whatIsAnsweredOnThePageGoesAlongWhenItIsTakenOver() {
    within(
        () -> {
          var id =
              matched(
                  "1-2-2026;Jan;x;Een;;",
                  "1-2-2026;Jan;x;Een;;anders",
                  "begin maart;Piet;x;Twee;;");
          var list = list(id);
          var lines =
              ground.lists.tryOut(list).trial().verdicts().stream().map(Verdict::line).toList();
          int alike = lines.get(1);
          int undated = lines.getLast();

          var misread = HistoryGround.answers(Map.of(undated, "ooit"), Set.of(alike), true);
          assertThat(ground.lists.accept(list, list.version(), misread)).isFalse();
          var held = list(id);
          assertThat(held.state()).isEqualTo(StoredList.State.NEW);
          // kept, so that only what is wrong has to be mended
          assertThat(ground.lists.tryOut(held).others()).containsExactly(alike);
          assertThat(ground.lists.tryOut(held).names()).isTrue();
          assertThat(ground.lists.tryOut(held).rows().get(undated)).contains("begin maart", "Twee");

          var right = HistoryGround.answers(Map.of(undated, "maart 2026"), Set.of(alike), true);
          assertThat(ground.lists.accept(held, held.version(), right)).isTrue();
          ground.tick.run();
          var done = list(id);
          assertThat(done.imported()).isEqualTo(3);
          assertThat(done.doubles()).isZero();
          assertThat(done.refused()).isZero();
        });
  }

  @Test
  void saysHowManyOfThemTheCoordinatorDoesNotSee() {
    within(
        () -> {
          var id = matched("1-2-2026;Jan;x;Een;;");
          takeOver(id);
          var done = list(id);
          // of the council: its shipped policy lets no coordinator read
          assertThat(origins.countHiddenByBody(ground.viewer(scene, Persona.COORDINATOR), done))
              .containsExactly(Map.entry(BodyKind.COUNCIL, 1));
          assertThat(origins.countHiddenByBody(ground.viewer(scene, Persona.OWNER), done))
              .isEmpty();
        });
  }

  @Test
  void twoWhoTakeItOverAtOnceTakeItOverOnce() {
    within(
        () -> {
          var id = ground.handIn(viewer, ListOfDuindrecht.file());
          ground.match(viewer, id);
          ground.answer(viewer, id, Map.of(), Set.of(), false);
          var list = list(id);
          ground.lists.accept(list, list.version());
          var accepted = list(id);
          try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
              threads.execute(() -> within(() -> importer.importList(accepted)));
            }
          }
          var done = list(id);
          assertThat(done.imported()).isPositive();
          assertThat(count("history_origin")).isEqualTo(done.imported());
        });
  }
}
