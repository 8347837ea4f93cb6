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

/** Each part says whether all that was promised in it is settled, so that it can be closed. */
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
                select count(*) from case_part p where p.organisation_id = '%s'
                  and p.owes_nothing = exists (select from promise r
                    where r.part_id = p.part_id and r.state in ('OPEN', 'WAITING'))
                """
                    .formatted(scene().organisation().id().value())))
        .isZero();
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

  private static boolean owesNothing(Object part) {
    return Database.text("select owes_nothing from case_part where part_id = '%s'".formatted(part))
        .equals("t");
  }
}
