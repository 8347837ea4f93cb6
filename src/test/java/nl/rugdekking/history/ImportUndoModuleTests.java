// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.OverviewService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list that should not have come in, or not like this. */
class ImportUndoModuleTests extends HistoryScene {

  private static final String LIST =
      """
      Datum;Medewerker;Functie;Wat is er gebeurd;Soort;Veroorzaker
      1-2-2026;Jan;raadslid;Een;;Noor Slagter
      2-2-2026;Jan;raadslid;Twee;;Bo Wiltink
      2-2-2026;Jan;raadslid;Twee;;Bo Wiltink
      ooit;Piet;raadslid;=Drie;;Sam Verstek
      """;

  private static final List<String> OF_A_CASE =
      List.of(
          "incident",
          "affected",
          "case_part",
          "case_file",
          "case_block",
          "timeline_entry",
          "subject",
          "subject_mark",
          "history_origin");

  @Autowired nl.rugdekking.tick.DueRowProcessor rows;
  @Autowired HistoryRepository repository;
  @Autowired UndoRepository undone;
  @Autowired SkippedRowRepository leftOut;
  @Autowired ImportUndo undo;
  @Autowired OverviewService overviews;
  @Autowired TransactionTemplate transactions;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;

  @Test
  void undoneItIsGoneEverywhereWithItsKeysAndComesInAgain() {
    within(
        () -> {
          var before = OF_A_CASE.stream().map(this::count).toList();
          var counted = counted();
          var list = takenOver(true);
          assertThat(list.imported()).isEqualTo(2);
          var keys = keysOf(list);
          assertThat(keys).hasSize(4).noneMatch(vault::isDestroyed);
          assertThat(counted()).isNotEqualTo(counted);
          assertThat(undo.check(list)).matches(ImportUndo.UndoCheck::isPossible);

          undo.schedule(list, list.version());
          ground.tick.run();
          assertThat(list(list.id()).state()).isEqualTo(StoredList.State.UNDONE);
          assertThat(OF_A_CASE.stream().map(this::count).toList()).isEqualTo(before);
          assertThat(counted()).isEqualTo(counted);
          ground.tick.run();
          assertThat(keys).allMatch(vault::isDestroyed);
          assertThat(count("history_undone_key")).isZero();
          assertThat(leftOut.find(list)).isEmpty();
          assertThat(
                  Database.texts(
                      "select verb from audit_event where object_id = '%s' order by at"
                          .formatted(list.id())))
              .endsWith("list.taken-over", "list.undo-asked", "list.undone");

          var again = takenOver(true);
          assertThat(again.imported()).isEqualTo(2);
          assertThat(again.doubles()).isEqualTo(1);
        });
  }

  @Test
  void whatSomebodyWorkedOnStaysAndLookingIsNoWork() {
    var list = CurrentOrganisation.callIn(scene.organisation().id(), () -> takenOver(true));
    var number =
        Database.texts(
                "select f.number from case_file f join history_origin h on h.incident_id = f.incident_id where h.list_id = '%s' order by h.line"
                    .formatted(list.id()))
            .getFirst();
    var owner = scene.as(Persona.OWNER);
    var incident = owner.get(scene.path("/incidenten/" + number)).body();
    within(() -> assertThat(undo.check(list).touched()).isZero());
    var note = IncidentFixtures.found(incident, "(/incidenten/[^\"]*/notitie)\"");
    assertThat(
            owner
                .post(
                    scene.path(note),
                    Map.of("form", UUID.randomUUID().toString(), "words", "Nog eens gebeld"))
                .statusCode())
        .isEqualTo(302);
    var page = scene.as(Persona.OWNER).get(address(list) + "/ongedaan").body();
    assertThat(page).contains("Met 1 van de 2 incidenten is al iets gedaan");
    within(
        () -> {
          assertThat(undo.check(list).touched()).isEqualTo(1);
          assertThatThrownBy(() -> undo.schedule(list, list.version()))
              .isInstanceOf(RefusedException.class);
          // the note came after it was asked, and before the tick
          transactions.executeWithoutResult(
              status -> undone.markUndoing(list, Instant.now().minus(ImportUndo.UNDO_PERIOD)));
          ground.tick.run();
          var after = list(list.id());
          assertThat(after.state()).isEqualTo(StoredList.State.DONE);
          assertThat(after.failed()).isTrue();
          assertThat(count("history_origin")).isEqualTo(2);
        });
  }

  @Test
  void onAPageThatIsTooOldOrAfterThirtyDaysNothingIsUndone() {
    within(
        () -> {
          var list = takenOver(false);
          assertThatThrownBy(() -> undo.schedule(list, list.version() + 1))
              .isInstanceOf(StalePageException.class);
          Database.change(
              "update history_list set ended_at = now() - interval '30 days' where id = '%s'"
                  .formatted(list.id()));
          var late = list(list.id());
          assertThatThrownBy(() -> undo.check(late)).isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> undo.schedule(late, late.version()))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void whatDidNotComeInStaysReadableForThirtyDaysWithoutNamesOfPerpetrators() {
    var list = CurrentOrganisation.callIn(scene.organisation().id(), () -> takenOver(false));
    var visitor = scene.as(Persona.OWNER);
    assertThat(visitor.get(address(list)).body())
        .contains("Regel 5: geen datum, maar ooit.")
        .contains("Regel 4 is gelijk aan regel 3.")
        .doesNotContain("Verstek");
    var file = visitor.get(address(list) + "/niet-overgenomen");
    assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");
    assertThat(file.body())
        .startsWith("\uFEFFRegel;Reden;Datum;Medewerker")
        .contains("ooit;Piet;raadslid;'=Drie;;…")
        .doesNotContain("Verstek")
        .doesNotContain("Wiltink");
    assertThat(
            scene.as(Persona.ADMINISTRATOR).get(address(list) + "/niet-overgenomen").statusCode())
        .isEqualTo(403);
    within(
        () -> {
          var clock = new MovedClock(Instant.now());
          var destruction =
              new ListDestruction(repository, undone, vault, rows, transactions, clock);
          clock.move(Duration.ofDays(29));
          destruction.destroyDue();
          assertThat(leftOut.find(list)).isPresent();
          clock.move(Duration.ofDays(2));
          destruction.destroyDue();
          assertThat(leftOut.find(list)).isEmpty();
        });
    assertThat(visitor.get(address(list)).body()).contains("vernietigd").doesNotContain("Regel 5:");
  }

  @Test
  void destroyingACaseTakesWhatALaterListRepeatedOfIt() {
    within(
        () -> {
          var list = takenOver(true);
          var repeated =
              ground.takenOver(
                  viewer,
                  (LIST + "3-2-2026;Piet;raadslid;Vier;;Bo Wiltink\n").getBytes(UTF_8),
                  true);
          assertThat(repeated.doubles()).isEqualTo(3);
          var other =
              ground.takenOver(
                  viewer,
                  LIST.replace("Een", "Vijf").replace("Twee", "Zes").getBytes(UTF_8),
                  false);
          Database.change(
              "update history_list set doubles = 0 where id = '%s'".formatted(other.id()));
          var incident =
              Database.texts(
                      "select incident_id::text from history_origin where list_id = '%s'"
                          .formatted(list.id()))
                  .getFirst();
          var keys =
              transactions.execute(
                  status ->
                      new HistoryContents()
                          .keys(
                              new CaseRows(
                                  jdbc,
                                  vault,
                                  scene.organisation().id().value(),
                                  UUID.fromString(incident),
                                  Instant.now())));

          assertThat(keys)
              .contains(leftOutKey(list), leftOutKey(repeated))
              .doesNotContain(leftOutKey(other));
        });
  }

  private static KeyId leftOutKey(StoredList list) {
    return new KeyId(
        Database.uuid(
            "select left_out_key::text from history_list where id = '%s'".formatted(list.id())));
  }

  private StoredList takenOver(boolean names) {
    return ground.takenOver(viewer, LIST.getBytes(UTF_8), names);
  }

  private List<KeyId> keysOf(StoredList list) {
    return Database.texts(
            """
            select i.key_id::text from incident i join history_origin h on h.incident_id = i.id
            where h.list_id = '%1$s'
            union select s.key_id::text from subject s join history_origin h on h.incident_id = s.incident_id
            where h.list_id = '%1$s'
            """
                .formatted(list.id()))
        .stream()
        .map(key -> new KeyId(UUID.fromString(key)))
        .toList();
  }

  private String counted() {
    return overviews.getOverview(ground.viewer(scene, Persona.OWNER), null).toString();
  }

  private String address(StoredList list) {
    return scene.path("/beheer/incidentenlijst/" + list.id());
  }
}
