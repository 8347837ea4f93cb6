// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many slips of each kind the checker finds in tables it never saw, and what it says wrongly.
 */
class CheckerFindingsUnitTests {

  private static final double MOST = 0.99;

  @TempDir Path directory;

  @Test
  void slipsAreFoundAndCleanTablesAreLeftAlone() throws IOException {
    find(60, new Random(61));
    clean(300, new Random(62));
  }

  @Test
  @Tag("long")
  void amongThousandsToo() throws IOException {
    find(2_000, new Random(63));
    clean(10_000, new Random(64));
  }

  private void find(int slips, Random random) throws IOException {
    var weak = new ArrayList<String>();
    for (var kind : Slips.Kind.values()) {
      int made = 0;
      int found = 0;
      var missed = "";
      while (made < slips) {
        var right = RandomTables.published(random);
        var rows = Slips.copy(right);
        var slip = Slips.make(kind, rows, random);
        if (slip.isPresent()) {
          made++;
          var findings = new ArrayList<>(check(rows, "text"));
          findings.removeAll(check(right, "text"));
          boolean named = slip.get().isNamedIn(findings);
          found += named ? 1 : 0;
          missed = named ? missed : slip + " " + findings;
        }
      }
      System.out.printf(Locale.ROOT, "Slips: %-32s %d of %d found%n", words(kind), found, made);
      if (found < MOST * made) {
        weak.add(kind + " " + found + " of " + made + ": " + missed);
      }
    }
    assertThat(weak).isEmpty();
  }

  private static String words(Slips.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void clean(int sets, Random random) throws IOException {
    int doubts = 0;
    for (int i = 0; i < sets; i++) {
      var findings = check(RandomTables.published(random), "csv");
      doubts += findings.size() - 1;
      assertThat(findings.stream().skip(1).filter(line -> !line.split(",", -1)[4].isEmpty()))
          .isEmpty();
    }
    System.out.printf(
        "Slips: %d clean sets, 0 findings about cells, %d about columns%n", sets, doubts);
  }

  private List<String> check(List<String[]> rows, String format) throws IOException {
    var file = directory.resolve("published.csv");
    var csv =
        new CsvText()
            .line(
                "table",
                "question_code",
                "group",
                "answer_code",
                "answer_nl_short",
                "count",
                "printed_percent",
                "base_total",
                "base_kind");
    rows.forEach(row -> csv.line((Object[]) row));
    Files.writeString(file, csv.toString());
    return CommandRun.well("check-tables", "--tables", file, "--format", format).lines();
  }
}
