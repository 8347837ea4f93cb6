// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration that was released is neither edited nor removed, and each new one comes after it. */
class ReleasedMigrationsUnitTests {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @ParameterizedTest
  @MethodSource("nl.rugdekking.database.KeptRelease#list")
  void eachIsAsItWasReleased(KeptRelease release) throws Exception {
    var released = release.migrations();
    assertThat(released).isNotEmpty();
    for (var file : released.keySet()) {
      var path = MIGRATIONS.resolve(file);
      assertThat(Files.exists(path) ? hash(path) : "gone")
          .as(
              "%s was released with %s, and databases have it as it was: put it back, and write"
                  + " what must change as a new file, V<yyyyMMddHHmm>__<room>_<what>.sql",
              file, release)
          .isEqualTo(released.get(file));
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.database.KeptRelease#list")
  void eachNewOneComesAfterTheReleasedOnes(KeptRelease release) throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .filteredOn(file -> !release.migrations().containsKey(file))
          .as("a database of %s gets these after its own: give them a later minute", release)
          .allMatch(file -> KeptRelease.stamp(file).compareTo(release.newestMigration()) > 0);
    }
  }

  private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
    var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(bytes);
  }
}
