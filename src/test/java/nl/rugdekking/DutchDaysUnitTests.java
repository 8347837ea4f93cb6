// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A day is a day in the Netherlands, also between midnight in Amsterdam and midnight in UTC, when a
 * server that runs in UTC still has the day before.
 */
class DutchDaysUnitTests {

  private static final Path SOURCES = Path.of("src");

  /** The program's own statements run with the time zone of the server. */
  private static final Pattern DAY_OF_THE_SERVER =
      Pattern.compile(
          "(?i)current_date|(?<!at time zone (?:'Europe/Amsterdam'|:zone)\\))::date\\b");

  private static final Pattern DAY_IN_UTC =
      Pattern.compile("LocalDate\\.now\\((?:(?:java\\.time\\.)?ZoneOffset\\.UTC)?\\)");

  @Test
  void noStatementTakesTheDayOfTheServer() throws IOException {
    assertThat(filesWith(DAY_OF_THE_SERVER, SOURCES.resolve("main"))).isEmpty();
  }

  @Test
  void noSourceTakesTheDayInUtc() throws IOException {
    assertThat(filesWith(DAY_IN_UTC, SOURCES)).isEmpty();
  }

  @Test
  void aWrongDayIsFound() {
    assertThat(DAY_OF_THE_SERVER.matcher("day < current_" + "date").find()).isTrue();
    assertThat(DAY_OF_THE_SERVER.matcher("opened_at::date").find()).isTrue();
    assertThat(DAY_OF_THE_SERVER.matcher("(at at time zone 'Europe/Amsterdam')::date").find())
        .isFalse();
    assertThat(DAY_IN_UTC.matcher("LocalDate." + "now()").find()).isTrue();
    assertThat(DAY_IN_UTC.matcher("LocalDate.now(clock)").find()).isFalse();
  }

  private static List<String> filesWith(Pattern wrong, Path below) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(below)) {
      for (var file : files.filter(DutchDaysUnitTests::isSource).toList()) {
        if (wrong.matcher(Files.readString(file)).find()) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".sql");
  }
}
