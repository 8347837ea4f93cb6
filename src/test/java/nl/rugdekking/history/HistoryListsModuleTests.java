// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.HistoryStory;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list on its way in: whose it is, and how it is thrown away. */
class HistoryListsModuleTests extends HistoryScene {

  @Autowired DueRowProcessor rows;
  @Autowired HistoryRepository repository;
  @Autowired UndoRepository undone;
  @Autowired TransactionTemplate transactions;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;

  @Test
  void onlyWhoHandedItInSeesItAndOnlyInTheirOrganisation() {
    var list = HistoryStory.play(scene);
    assertThat(scene.as(Persona.OWNER).get(list).statusCode()).isEqualTo(200);
    assertThat(scene.as(Persona.ADMINISTRATOR).get(list).statusCode()).isEqualTo(403);
    var id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
    var coordinator = ground.viewer(scene, Persona.COORDINATOR);
    within(
        () ->
            assertThatThrownBy(() -> ground.lists.get(coordinator, id))
                .isInstanceOf(HiddenException.class));
    CurrentOrganisation.runIn(
        scene.elsewhere().id(),
        () ->
            assertThatThrownBy(() -> ground.lists.get(viewer, id))
                .isInstanceOf(HiddenException.class));
  }

  @Test
  void whatIsBeingTakenOverIsNotSaidToBeThrownAway() {
    within(
        () -> {
          var id = matched("1-2-2026;Jan;x;Een;;");
          var list = list(id);
          ground.lists.accept(list, list.version());
          ground.lists.discard(list);
          assertThat(list(id).state()).isEqualTo(StoredList.State.ACCEPTED);
          assertThat(discarded(id)).isZero();
        });
  }

  @Test
  void whatIsThrownAwayIsWrittenDownOnce() {
    within(
        () -> {
          var id = matched("1-2-2026;Jan;x;Een;;");
          var list = list(id);
          ground.lists.discard(list);
          ground.lists.discard(list);
          assertThat(list(id).state()).isEqualTo(StoredList.State.ENDED);
          assertThat(discarded(id)).isEqualTo(1);
        });
  }

  @Test
  void aListIsThrownAwayAfterTwoDays() {
    within(
        () -> {
          var id = handIn("1-2-2026;Jan;x;Een;;");
          var key = list(id).key();
          var clock = new MovedClock(Instant.now());
          var destruction =
              new ListDestruction(repository, undone, vault, rows, transactions, clock);
          destruction.destroyDue();
          assertThat(list(id).state()).isEqualTo(StoredList.State.NEW);
          clock.move(Duration.ofHours(49));
          destruction.destroyDue();
          assertThat(list(id).state()).isEqualTo(StoredList.State.ENDED);
          assertThat(vault.isDestroyed(key)).isTrue();
        });
  }

  @Test
  void aPageThatIsTooOldChangesNothingAndWhatIsUnmatchedIsNotTakenOver() {
    within(
        () -> {
          var id = handIn("1-2-2026;Jan;x;Een;;");
          var list = list(id);
          assertThatThrownBy(() -> ground.lists.accept(list, list.version()))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> ground.lists.changeHeadingLine(list, list.version() + 1, 1))
              .isInstanceOf(StalePageException.class);
          assertThatThrownBy(
                  () -> ground.handIn(viewer, "alleen een kop".getBytes(StandardCharsets.UTF_8)))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void aCaseIsNotDestroyedWhileAListWaitsThatMayBringItInAgain() {
    within(
        () -> {
          takeOver(matched("1-2-2026;Jan;x;Een;;"));
          assertThat(interest()).isEmpty();
          var again = matched("1-2-2026;Jan;x;Een;;");
          assertThat(interest()).get().asString().contains("may bring it in again");
          ground.lists.discard(list(again));
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

  private int discarded(UUID list) {
    return count(
        "(select * from audit_event where verb = 'list.discarded' and object_id = '%s') said"
            .formatted(list));
  }
}
