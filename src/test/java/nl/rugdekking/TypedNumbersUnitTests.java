// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A number that somebody typed or sent is bounded before it is read: twelve characters can stand
 * for a number that fills the memory. Whoever needs one of these calls checks the length and the
 * form of the text first, and then adds the class here.
 */
class TypedNumbersUnitTests {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void aDecimalNumberOfAnySizeIsMadeOfCheckedTextOnly() throws IOException {
    // checked by a pattern on the line above
    assertCallers("new BigDecimal\\(|new BigInteger\\(|toBigInteger", List.of("PublishedTables"));
  }

  @Test
  void aNumberIsWrittenOutOnlyWhereItsExponentIsKnown() throws IOException {
    assertCallers(
        "toPlainString\\(",
        List.of(
            // of our own counts
            "CrossTable",
            "IntervalCommand",
            "PublishedCell",
            // typed with at most thirty digits: Yaml.number
            "NumberReader",
            // checked by CellCheck
            "Workbook",
            // the days up to a moment that the program noted
            "WorkbookWriter"));
  }

  @Test
  void nothingIsRepeatedAsOftenAsSomebodySays() throws IOException {
    // as wide as the widest cell of the table
    assertCallers("\\.repeat\\(", List.of("TablesAsText"));
  }

  @Test
  void aWorkbookIsReadInOnePlaceWhichChecksItFirst() throws IOException {
    assertCallers("new ReadableWorkbook\\(", List.of("Workbook"));
    var reading = Files.readString(SOURCES.resolve("nl/rugdekking/sheet/Workbook.java"));
    assertThat(reading.indexOf("WorkbookCheck.check(content)"))
        .isPositive()
        .isLessThan(reading.indexOf("new ReadableWorkbook("));
  }

  private static void assertCallers(String call, List<String> allowed) throws IOException {
    var pattern = Pattern.compile(call);
    var callers = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (pattern.matcher(Files.readString(file)).find()) {
          callers.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertThat(callers).containsExactlyInAnyOrderElementsOf(allowed);
  }
}
