// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.vault.LinkSigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many alarms at once, with and without a name, while people confirm and the tick of the
 * application runs: each of them calls somebody within seconds.
 */
@RugdekkingTest
class AlarmSoakModuleTests {

  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final String WITHOUT_CALL =
      "alarm a where not exists (select from alarm_call c where c.alarm_id = a.id)";
  private static final String UNSENT = "outbox where template = 'alarm' and next_at is not null";

  @Autowired AlarmGround ground;
  @Autowired Alarms alarms;
  @Autowired AlarmConfirmations confirmations;
  @Autowired LinkSigner keys;
  @Autowired JdbcClient jdbc;

  @Test
  void eachOfTwentyFourDangersCallsSomebodyWithinSeconds() throws Exception {
    raiseIn(2, 12);
  }

  @Test
  @Tag("long")
  void eachOfFourHundredDangersCallsSomebodyWithinSeconds() throws Exception {
    raiseIn(10, 40);
  }

  private void raiseIn(int amount, int dangers) throws Exception {
    var towns = Stream.generate(ground::townOnDuty).limit(amount).toList();
    var work = new ArrayList<Callable<Integer>>();
    for (var danger = 0; danger < dangers / 2; danger++) {
      for (var town : towns) {
        work.add(() -> raiseNameless(town));
        work.add(() -> raiseNamed(town));
        work.add(() -> confirmAll(town));
      }
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).as("alarms that called nobody").isZero();
      }
    }
    for (var town : towns) {
      assertThat(count(town, "alarm")).isEqualTo(dangers);
      assertThat(isSentSoon(town)).as("every message has left").isTrue();
    }
  }

  private boolean isSentSoon(Town town) throws InterruptedException {
    var end = Instant.now().plus(SECONDS);
    while (count(town, UNSENT) > 0 && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return count(town, UNSENT) == 0;
  }

  private int raiseNameless(Town town) {
    var visitor = ground.visitor();
    var code = NamelessForm.code(visitor, town.path("/anoniem"));
    var sent = NamelessForm.fields(code, Map.of("danger", "true"));
    assertThat(visitor.post(town.path("/anoniem"), sent).statusCode()).isEqualTo(200);
    return count(town, WITHOUT_CALL);
  }

  private int raiseNamed(Town town) {
    var part = ground.reported(town);
    ground.run(town, () -> alarms.startAlarms(List.of(part)));
    return count(town, WITHOUT_CALL);
  }

  private int confirmAll(Town town) {
    var calls =
        ground.in(
            town,
            () ->
                jdbc.sql(
                        "select c.id from alarm_call c join alarm a on a.id = c.alarm_id"
                            + " where a.confirmed_at is null and not c.joined limit 3")
                    .query(String.class)
                    .list());
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () -> calls.forEach(call -> confirmations.confirm(keys.sign(CalledAlarms.PURPOSE, call))));
    return count(town, WITHOUT_CALL);
  }

  private int count(Town town, String table) {
    return ground.in(
        town, () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
  }
}
