// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people type or hand in is kept whole or refused in a sentence; it is never cut in silence.
 */
class SilentCutsUnitTests {

  private static final Path SOURCES = Path.of("src/main/java/nl/rugdekking");
  private static final Pattern CUT =
      Pattern.compile("substring\\(0, (?:[A-Z][\\w.]*|\\d{2,})\\)(?<after>[^;]{0,60})");

  /** One makes a hash to look a name up by, and keeps the name whole; two take a key apart. */
  private static final Set<String> NO_TEXT_IS_LOST =
      Set.of(
          "organisation/NameForms.java", "vault/LinkSigner.java", "custody/EncryptedTables.java");

  @Test
  void aTextIsShortenedOnlyToBeShownAndThatIsSeen() throws IOException {
    assertThat(cuts()).isEmpty();
  }

  @Test
  void aCutIsFound() {
    assertThat(isSilent("x.length() > LONGEST ? x.substring(0, LONGEST) : x;")).isTrue();
    assertThat(isSilent("x.length() > 60 ? x.substring(0, 60) + \"…\" : x;")).isFalse();
  }

  private static List<String> cuts() throws IOException {
    var cuts = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var name = SOURCES.relativize(file).toString().replace('\\', '/');
        if (!NO_TEXT_IS_LOST.contains(name) && isSilent(Files.readString(file))) {
          cuts.add(name);
        }
      }
    }
    return cuts;
  }

  private static boolean isSilent(String source) {
    return CUT.matcher(source)
        .results()
        .map(match -> match.group("after"))
        .anyMatch(
            after ->
                !after.contains("…") && !after.contains("...") && !after.contains("cell.length()"));
  }
}
