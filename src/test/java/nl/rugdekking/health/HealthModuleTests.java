// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitoring hears when something is really gone. */
class HealthModuleTests {

  private static final String READY = "/actuator/health/readiness";
  private static final String ALIVE = "/actuator/health/liveness";
  private static final String ALL = "/actuator/health";
  private static final String KEY_IS_LOST = "\"allkeys\":{\"status\":\"DOWN\"}";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final List<String> PARTS =
      List.of("readinessState", "database", "keys", "disk", "work");

  @TempDir static Path directory;

  private static OwnApplication application;

  @BeforeAll
  static void start() {
    application = OwnApplication.start(directory);
    PARTS.forEach(part -> becomes(part, true));
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void saysWithinASecondThatTheDatabaseIsFrozenAndStaysAlive() {
    application.freeze();
    try {
      becomes("database", false);
      for (int i = 0; i < 5; i++) {
        assertThat(inTime(READY).statusCode()).isEqualTo(503);
        assertThat(inTime(ALL).statusCode()).isEqualTo(503);
        assertThat(inTime(ALIVE).statusCode()).isEqualTo(200);
      }
    } finally {
      application.thaw();
    }
    becomes("database", true);
    becomes("work", true);
  }

  @Test
  void isNotReadyWithoutItsKeys() throws Exception {
    var proof = application.keys().resolve("master.proof");
    var kept = Files.readAllBytes(proof);
    Files.delete(proof);
    becomes("keys", false);
    Files.write(proof, new byte[kept.length]);
    becomes("keys", false);
    Files.write(proof, kept);
    becomes("keys", true);
  }

  /** Otherwise one text that cannot be read would take the whole town hall off the air. */
  @Test
  void staysReadyAndWarnsWhenOneKeyIsLost() throws Exception {
    var vault = application.bean(Vault.class);
    var key = vault.newKey(KeyKind.REPORT);
    var file = application.keys().resolve("report/" + key.toString().substring(0, 8) + ".keys");
    var aside = directory.resolve("aside");
    Files.move(file, aside);
    assertThatThrownBy(() -> vault.isDestroyed(key)).isInstanceOf(KeyStoreException.class);
    OwnApplication.until(() -> application.get(ALL).body().contains(KEY_IS_LOST));
    assertThat(inTime(ALL).statusCode()).isEqualTo(503);
    assertThat(inTime(READY).statusCode()).isEqualTo(200);
    Files.move(aside, file);
    OwnApplication.until(() -> application.get(ALL).statusCode() == 200);
  }

  @Test
  void isNotReadyWhenDueWorkIsLeft() throws Exception {
    // of a kind nobody does, as after a tick that stopped
    write(
        """
        insert into work_due (id, organisation_id, kind, due)
        values (gen_random_uuid(), gen_random_uuid(), 'nobody', now() - interval '16 minutes')
        """);
    becomes("work", false);
    // a restored copy is looked at before it is released, so it must be ready although all waits
    write("insert into restored_copy (restored_at) values (now())");
    becomes("work", true);
    write("delete from restored_copy");
    becomes("work", false);
    write("delete from work_due where kind = 'nobody'");
    becomes("work", true);
  }

  @Test
  void wantsRoomOnEveryDiskAndFoldersThatCanBeWritten(@TempDir Path folder) {
    var later = folder.resolve("made/later");
    assertThat(new DiskCheck(List.of(folder, later), DiskCheck.LEAST_BYTES).isUp()).isTrue();
    assertThat(new DiskCheck(List.of(folder, later), Long.MAX_VALUE).isUp()).isFalse();
    assertThat(new DiskCheck(List.of(folder, Path.of("/proc/self")), 1).isUp()).isFalse();
  }

  @Test
  void showsNamesAndStatesAndNothingElse() {
    PARTS.forEach(part -> becomes(part, true));
    assertThat(inTime(READY).body())
        .matches(
            """
            \\{"components":\\{("\\w+":\\{"status":"UP"},?){5}},"status":"UP"}""");
    assertThat(inTime(ALIVE).body())
        .isEqualTo(
            """
            {"components":{"livenessState":{"status":"UP"}},"status":"UP"}""");
    assertThat(inTime(ALL).body()).doesNotContain("/", directory.toString());
    for (var hidden : List.of("/actuator", "/actuator/env", "/actuator/nergens")) {
      assertThat(inTime(hidden).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void noAddressThatIsNoOrganisationAsksTheDatabase() {
    application.freeze();
    try {
      for (var path :
          List.of(
              ALIVE,
              "/assets/nergens.css",
              "/favicon.ico",
              "/robots.txt",
              "/.well-known/security.txt",
              "/error")) {
        assertThat(inTime(path, "Cookie", "sessie=bm9ib2R5").statusCode())
            .as(path)
            .isNotEqualTo(503);
      }
    } finally {
      application.thaw();
    }
  }

  private static HttpResponse<String> inTime(String path, String... headers) {
    var time = Stopwatch.start();
    var answer = application.get(path, headers);
    assertThat(time.ownTime()).as(path).isLessThan(SECOND);
    return answer;
  }

  private static void becomes(String part, boolean up) {
    var status = "\"%s\":{\"status\":\"%s\"}".formatted(part, up ? "UP" : "DOWN");
    OwnApplication.until(() -> application.get(READY).body().contains(status));
  }

  private static void write(String sql) throws SQLException {
    try (var connection = application.server().migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
