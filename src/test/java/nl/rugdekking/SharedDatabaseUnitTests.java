// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All module tests share one database, and some keep a town for several classes. So a test deletes
 * rows of its own only: one that emptied the table of sessions signed everybody out.
 */
class SharedDatabaseUnitTests {

  private static final Pattern WHOLE_TABLE = Pattern.compile("\"(?:delete from|truncate) (\\w+)\"");

  @Test
  void noTestEmptiesATableOfOthers() throws IOException {
    var emptied = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        WHOLE_TABLE
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> emptied.add(found.group(1)));
      }
    }
    assertThat(emptied)
        .as("tables of one row, one that refuses it, one of a test alone, and one for a moment")
        .isSubsetOf("restored_copy", "key_store", "audit_event", "kept", "work_due");
  }
}
