// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTablesUnitTests {

  @TempDir Path directory;

  @Test
  void all219CellsComeOutOfAnswersAndTwoDifferFromThePrint() throws IOException {
    var made = made();
    var different = new ArrayList<String>();
    var cells = ReportTables.cells();
    assertThat(cells).hasSize(219);
    for (var cell : cells) {
      assertThat(made.get(key(cell))).isNotNull().startsWith(start(cell));
      if (!line(cell).equals(made.get(key(cell)))) {
        different.add(key(cell) + " " + made.get(key(cell)));
      }
    }
    assertThat(different)
        .containsExactly(
            "6 T06B_BEKEND_MAATREGELEN burgemeesters M6_SCHADE 25,123,asked,20.3",
            "9 T09_RESULTATEN_JN gemeentesecretarissen WEET_NIET 32,72,answered,44.4");
  }

  private Map<String, String> made() throws IOException {
    var run =
        CommandRun.well(
            "tables",
            "--answers",
            ReportTables.answers(directory),
            "--tables",
            ReportTables.PLAN,
            "--multiple",
            ReportTables.MULTIPLE,
            "--format",
            "csv");
    var made = new HashMap<String, String>();
    for (var line : run.lines()) {
      var parts = line.split(",", 5);
      made.put(String.join(" ", parts[0], parts[1], parts[2], parts[3]), parts[4]);
    }
    return made;
  }

  private static String key(CSVRecord cell) {
    return String.join(
        " ",
        cell.get("table"),
        cell.get("question_code"),
        cell.get("group"),
        cell.get("answer_code"));
  }

  private static String start(CSVRecord cell) {
    var rule = cell.get("base_kind").equals("multi") ? "asked" : "answered";
    return cell.get("count") + "," + cell.get("base_total") + "," + rule + ",";
  }

  private static String line(CSVRecord cell) {
    return start(cell) + cell.get("printed_percent");
  }
}
