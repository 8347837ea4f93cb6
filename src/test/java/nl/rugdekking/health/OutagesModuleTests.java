// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.DatabaseMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A real database server is frozen, slowed down and stopped while people come. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesModuleTests {

  private static final Pattern CODE = Pattern.compile("name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
  private static final String HOME = "/" + OwnApplication.SLUG;
  private static final String NAMELESS = HOME + "/anoniem";

  private record Answer(HttpResponse<String> response, Duration after) {}

  @TempDir static Path directory;

  private static OwnApplication application;

  @BeforeAll
  static void start() {
    application = OwnApplication.start(directory);
    application.foundOrganisation();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  @Order(1)
  void everybodyHearsWithinFiveSecondsThatItIsFrozenAndItIsOneLineInTheLog(CapturedOutput output)
      throws Exception {
    var stranger = new Visitor(application.port());
    var form = form(stranger);
    application.freeze();
    var frozen = Stopwatch.start();
    try {
      var visits =
          new ArrayList<Callable<HttpResponse<String>>>(
              List.of(
                  () -> application.get("/elders"),
                  () -> application.get("/"),
                  () -> application.get("/nergens", "Accept-Language", "en"),
                  () -> stranger.post(NAMELESS, form)));
      // more than there are turns, so that some wait for one meanwhile
      visits.addAll(Collections.nCopies(30, () -> new Visitor(application.port()).get("/elders")));
      visits.addAll(
          Collections.nCopies(
              30, () -> new Visitor(application.port()).post("/elders/x", Map.of("a", "b"))));
      var answers = at(visits);
      assertThat(answers)
          .allSatisfy(
              answer -> {
                assertThat(answer.response.statusCode()).isEqualTo(503);
                assertThat(answer.response.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.response.body()).contains("112").contains("rugdekking");
                assertThat(answer.after).isLessThan(Duration.ofSeconds(5));
              });
      assertThat(answers.get(2).response.body()).contains("If you are in danger now, call 112");
      assertThat(answers.get(3).response.body()).contains("Er is niets opgeslagen");
      OwnApplication.until(() -> application.bean(DatabaseMonitor.class).isDown());
      assertThat(frozen.ownTime()).isLessThan(Duration.ofSeconds(5));
      // known by now: nobody waits any more
      for (int i = 0; i < 50; i++) {
        assertThat(at(List.of(() -> application.get("/ergens"))).getFirst())
            .satisfies(one -> assertThat(one.response.statusCode()).isEqualTo(503))
            .satisfies(one -> assertThat(one.after).isLessThan(Duration.ofSeconds(1)));
      }
      assertThat(application.get("/assets/nergens.css").statusCode()).isEqualTo(404);
    } finally {
      application.thaw();
    }
    OwnApplication.until(() -> application.get(HOME + "/inloggen").statusCode() == 200);
    OwnApplication.until(() -> output.getAll().contains("The database answers again"));
    assertThat(output.getAll().split("The database does not answer", -1)).hasSize(2);
    assertThat(output.getAll()).doesNotContain("\tat ").hasSizeLessThan(2_000);
  }

  @Test
  @Order(2)
  void whoeverSendsWhileACommitHangsHearsThatNobodyKnowsAndSendsItAgainForOneReport()
      throws Exception {
    var stranger = new Visitor(application.port());
    var form = form(stranger);
    asMigrator(
        """
        create function hang() returns trigger language plpgsql as
          $$ begin perform pg_sleep(9); return null; end $$;
        create constraint trigger hang after insert on report
          deferrable initially deferred for each row execute function hang()
        """);
    try {
      var answer = at(List.of(() -> stranger.post(NAMELESS, form))).getFirst();
      assertThat(answer.response.statusCode()).isEqualTo(503);
      assertThat(answer.response.body())
          .contains("Wij weten niet zeker of uw melding is opgeslagen")
          .contains("het wordt er nooit twee");
      assertThat(answer.after).as("nobody waits for it").isLessThan(Duration.ofSeconds(8));
      assertThat(count("report")).isZero();
    } finally {
      // waits until the database has done what nobody waited for
      asMigrator("drop trigger hang on report; drop function hang()");
    }
    assertThat(count("report")).isEqualTo(1);
    assertThat(stranger.post(NAMELESS, form).statusCode()).isEqualTo(200);
    assertThat(stranger.post(NAMELESS, form).statusCode()).isEqualTo(200);
    assertThat(count("report")).isEqualTo(1);
  }

  @Test
  @Order(3)
  void everybodyHearsItWhenTheDatabaseIsStopped(CapturedOutput output) throws Exception {
    application.server().close();
    for (int round = 0; round < 12; round++) {
      for (var answer :
          at(List.of(() -> application.get("/nergens"), () -> application.get("/")))) {
        assertThat(answer.response.statusCode()).isEqualTo(503);
        assertThat(answer.after).isLessThan(Duration.ofSeconds(5));
      }
      Thread.sleep(500);
    }
    assertThat(output.getAll().split("The database does not answer", -1)).hasSizeLessThan(3);
    assertThat(output.getAll()).doesNotContain("\tat ").hasSizeLessThan(2_000);
  }

  private static Map<String, String> form(Visitor stranger) {
    var page = stranger.get(NAMELESS).body();
    var code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    return new HashMap<>(
        Map.of(
            "code", code.group(1),
            "words", "Er wordt geschreeuwd in de fractiekamer",
            "day", "UNKNOWN",
            "whom", "ME",
            "body", "COUNCIL"));
  }

  /** All at once; each with the time it took. */
  private static List<Answer> at(List<Callable<HttpResponse<String>>> visits) throws Exception {
    var time = Stopwatch.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var coming = new ArrayList<java.util.concurrent.Future<Answer>>();
      for (var visit : visits) {
        coming.add(
            threads.submit(
                () -> {
                  var response = visit.call();
                  return new Answer(response, time.ownTime());
                }));
      }
      var answers = new ArrayList<Answer>();
      for (var one : coming) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static void asMigrator(String sql) throws SQLException {
    try (var connection = application.server().migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(String table) throws SQLException {
    try (var connection = application.server().migrator().connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
