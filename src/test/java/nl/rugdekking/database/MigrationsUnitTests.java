// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A room makes its tables in one file; a later change of them is a file of its own. */
class MigrationsUnitTests {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path ROOMS = Path.of("src/main/java/nl/rugdekking");
  private static final Pattern NAME = Pattern.compile("V\\d{12}__([a-z]+)(_[a-z_]+)?\\.sql");

  @Test
  void eachIsNamedAfterARoomAndMakesItsTablesOnce() throws IOException {
    var first = new ArrayList<String>();
    for (var file : files()) {
      var name = NAME.matcher(file);
      assertThat(name.matches()).as(file).isTrue();
      assertThat(ROOMS.resolve(name.group(1))).isDirectory();
      if (name.group(2) == null) {
        first.add(name.group(1));
      } else {
        assertThat(first)
            .as("%s comes after the first file of its room", file)
            .contains(name.group(1));
      }
    }
    assertThat(first).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
