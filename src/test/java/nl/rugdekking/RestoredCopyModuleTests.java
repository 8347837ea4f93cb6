// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A restored copy says so on its pages and sends nothing until an operator releases it. */
@RugdekkingTest
class RestoredCopyModuleTests {

  private static final String BANNER = "Dit is een teruggezette kopie.";

  @Autowired ReportGround ground;
  @Autowired Post post;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  @BeforeEach
  void mark() {
    assertThat(run("mark-restored")).contains("sends nothing until");
  }

  @AfterEach
  void release() {
    Database.asMigrator(c -> c.createStatement().execute("delete from restored_copy"));
  }

  @Test
  void keepsALetterUntilItIsReleasedAndThenSendsIt() throws InterruptedException {
    var letter = letter();
    TimeUnit.SECONDS.sleep(7); // longer than the time between two ticks
    assertThat(state(letter)).isEqualTo("QUEUED");
    assertThat(run("release-restored"))
        .containsPattern("Waiting: [1-9]\\d* letters")
        .containsPattern("Due: .*post in [1-9]")
        .contains("Nothing is released.");
    assertThat(state(letter)).isEqualTo("QUEUED");

    assertThat(run("release-restored", "send")).contains("what waits is sent");
    within(() -> state(letter).equals("SENT"));
    assertThat(run(1, "release-restored")).contains("This is no restored copy");
  }

  @Test
  void dropsWhatWaitedWhenTheOperatorSaysSo() {
    var letter = letter();
    assertThat(run("release-restored", "drop")).contains("what waited is not sent");
    assertThat(state(letter)).isEqualTo("FAILED");
    var later = letter();
    within(() -> state(later).equals("SENT"));
    assertThat(state(letter)).isEqualTo("FAILED");
  }

  @Test
  void understandsNothingElse() {
    assertThat(run(2, "release-restored", "maybe")).contains("Not understood");
    assertThat(run(2, "mark-restored", "now")).contains("Not understood");
  }

  @Test
  void saysOnEveryPageThatNobodyIsCalled() {
    var town = ground.town();
    var visitor = new Visitor(port);
    for (var page : List.of("/", town.path("/inloggen"), town.path("/anoniem"))) {
      within(() -> visitor.get(page).body().contains(BANNER));
    }
    assertThat(visitor.get("/").body()).contains("112");
    run("release-restored", "send");
    within(() -> !visitor.get("/").body().contains(BANNER));
  }

  private UUID letter() {
    var town = ground.town();
    var person = town.clerk().person();
    CurrentOrganisation.runIn(
        town.organisation().id(),
        () ->
            transactions.executeWithoutResult(
                _ ->
                    post.queue(
                        new Letter(
                            person.value(),
                            "task-due",
                            Map.of("organisation", "Gemeente Duin", "path", town.path("/"))))));
    return Database.uuid(
        "select id::text from outbox where person = '%s'".formatted(person.value()));
  }

  private static String state(UUID letter) {
    return Database.text("select state from outbox where id = '%s'".formatted(letter));
  }

  private static String run(String... words) {
    return run(0, words);
  }

  private static String run(int status, String... words) {
    var environment = new HashMap<>(System.getenv());
    environment.put("RUGDEKKING_DATA", TestGround.data().toString());
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    assertThat(
            CommandRunner.run(
                List.of(words), stream, stream, new OperatorCommands(environment, stream, stream)))
        .isEqualTo(status);
    return bytes.toString(UTF_8);
  }

  private static void within(BooleanSupplier condition) {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
