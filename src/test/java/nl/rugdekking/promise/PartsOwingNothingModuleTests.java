// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;

/** Each part says whether something is owed in it, and when the first of it is due. */
@RugdekkingTest
class PartsOwingNothingModuleTests extends SharedScene {

  @Test
  void itOwesNothingFromTheLastSettlingUntilSomethingIsOwedAgain() {
    var part = scene().file().part(Persona.AFFECTED);
    assertThat(owesNothing(part)).isFalse();
    change("state = 'LAPSED', waiting_for = null", part, "state in ('OPEN', 'WAITING')");
    assertThat(owesNothing(part)).isTrue();
    change("state = 'OPEN'", part, "state = 'LAPSED' and kind = 'RESPONSE'");
    assertThat(owesNothing(part)).isFalse();
  }

  @Test
  void eachPartOfTheSceneSaysTheTruth() {
    assertThat(
            Database.number(
                """
                select count(*) from case_part p
                cross join lateral (
                  select count(*) amount, min(r.due_at) due_at from promise r
                  where r.part_id = p.part_id and r.state in ('OPEN', 'WAITING')) owed
                where p.organisation_id = '%s'
                  and (p.owes_nothing, p.due_at)
                    is distinct from (owed.amount = 0, owed.due_at)
                """
                    .formatted(scene().organisation().id().value())))
        .isZero();
  }

  @Test
  void itIsDueWhenTheFirstPromiseIsDue() {
    var part = scene().file().part(Persona.AFFECTED);
    change("state = 'OPEN', due_at = '2031-03-04T12:00Z'", part, "kind = 'DAMAGE'");
    change("due_at = '2031-03-05T12:00Z'", part, "kind <> 'DAMAGE' and due_at is not null");
    assertThat(dueAt(part)).startsWith("2031-03-04");
    change("due_at = '2031-03-06T12:00Z'", part, "kind = 'DAMAGE'");
    assertThat(dueAt(part)).startsWith("2031-03-05");
    change("due_at = null", part, "kind <> 'DAMAGE'");
    assertThat(dueAt(part)).startsWith("2031-03-06");
    change("state = 'LAPSED'", part, "kind = 'DAMAGE'");
    assertThat(dueAt(part)).isEqualTo("null");
  }

  @Test
  void ofTwoWhoSettleAtTheSameMomentTheSecondWaits() {
    var part = scene().file().part(Persona.OTHER_AFFECTED);
    change("state = 'LAPSED', waiting_for = null", part, "kind not in ('RESPONSE', 'DAMAGE')");
    Database.asMigrator(
        first -> {
          first.setAutoCommit(false);
          first.createStatement().execute(lapse(part, "RESPONSE"));
          assertThatThrownBy(() -> lapseWithoutWaiting(part))
              .hasRootCauseInstanceOf(SQLException.class);
          first.commit();
          first.setAutoCommit(true);
          return part;
        });
    assertThat(owesNothing(part)).isFalse();
    Database.change(lapse(part, "DAMAGE"));
    assertThat(owesNothing(part)).isTrue();
  }

  private static void lapseWithoutWaiting(Object part) {
    Database.asMigrator(
        second -> {
          second.setAutoCommit(false);
          try (var statement = second.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
            statement.execute(lapse(part, "DAMAGE"));
          } finally {
            second.rollback();
            second.setAutoCommit(true);
          }
          return part;
        });
  }

  private static String lapse(Object part, String kind) {
    return "update promise set state = 'LAPSED', waiting_for = null where part_id = '%s' and kind = '%s'"
        .formatted(part, kind);
  }

  private static void change(String to, Object part, String which) {
    Database.change("update promise set %s where part_id = '%s' and %s".formatted(to, part, which));
  }

  private static String dueAt(Object part) {
    return String.valueOf(
        Database.text(
            "select coalesce(due_at::text, 'null') from case_part where part_id = '%s'"
                .formatted(part)));
  }

  private static boolean owesNothing(Object part) {
    return Database.text("select owes_nothing from case_part where part_id = '%s'".formatted(part))
        .equals("t");
  }
}
