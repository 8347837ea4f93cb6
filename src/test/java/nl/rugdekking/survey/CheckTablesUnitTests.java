// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Percentages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTablesUnitTests {

  private static final int TRIES = 300;
  private static final int QUESTION = 1;
  private static final int GROUP = 2;
  private static final int ANSWER = 3;
  private static final int COUNT = 5;
  private static final int PERCENT = 6;
  private static final int BASE = 7;

  @TempDir Path directory;

  @Test
  void namesTheTwoSlipsOfTheReportWithBothReadings() {
    var lines = CommandRun.well("check-tables", "--tables", ReportTables.PRINTED).lines();
    assertThat(about(lines, ", M6_SCHADE:"))
        .singleElement()
        .asString()
        .contains("T06B_BEKEND_MAATREGELEN, burgemeesters", "25 of 123 is 20.3")
        .contains("if 19.5 is right, the count is 24", "M5_REACTIE");
    assertThat(about(lines, ", WEET_NIET:"))
        .singleElement()
        .asString()
        .contains("T09_RESULTATEN_JN, gemeentesecretarissen", "32 of 72 is 44.4", "32/101 is 31.7");
  }

  @Test
  void namesTheBasesOfTheReportThatCannotBe() {
    var lines = CommandRun.well("check-tables", "--tables", ReportTables.PRINTED).lines();
    assertThat(about(lines, "griffiers: base against base: printed total 165, 83 mentions"))
        .hasSize(1);
    assertThat(about(lines, "has 164 of this group")).hasSize(1);
    assertThat(about(lines, "gemeentesecretarissen: part against whole: printed 49"))
        .singleElement()
        .asString()
        .contains("only 37 of 72 said yes");
    for (var question : List.of("T06A", "T06B", "T07", "T10")) {
      assertThat(about(lines, "the questions around it"))
          .filteredOn(line -> line.contains(question))
          .hasSize(3);
    }
  }

  @Test
  void saysNothingAboutCellsOfTablesWithoutSlips() throws IOException {
    assertThat(cellsNamed(clean())).isEmpty();
    var random = new Random(4);
    for (int i = 0; i < 200; i++) {
      assertThat(cellsNamed(RandomTables.published(random))).isEmpty();
    }
  }

  @Test
  void fewerMentionsThanPeopleIsOrdinaryWhereAllWhoWereAskedCount() throws IOException {
    assertThat(check(several(600, 400, 203))).isEmpty();
    assertThat(check(several(300, 200, 103)))
        .singleElement()
        .asString()
        .contains("total 1215, 603 mentions", "at least 612 of the total ticked nothing");
  }

  private static List<String[]> several(int... counts) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < counts.length; i++) {
      var row = clean().getFirst();
      row[0] = "1";
      row[QUESTION] = "M";
      row[GROUP] = "g";
      row[ANSWER] = "A" + i;
      row[COUNT] = String.valueOf(counts[i]);
      row[PERCENT] = "%.1f".formatted(100.0 * counts[i] / 1215).replace(',', '.');
      row[BASE] = "1215";
      row[8] = "multi";
      rows.add(row);
    }
    return rows;
  }

  @Test
  void findsSlipsNobodyShowedIt() throws IOException {
    var random = new Random(2026);
    var missed = new ArrayList<String>();
    for (int i = 0; i < TRIES; i++) {
      var rows = clean();
      var slip = slip(rows, random);
      var lines = check(rows);
      if (lines.stream().noneMatch(slip::isNamedIn)) {
        missed.add(slip + " -> " + lines);
      }
    }
    assertThat(missed).isEmpty();
  }

  /** What was changed, and the words one line has to have. */
  private record Slip(String what, List<String> words) {
    boolean isNamedIn(String line) {
      return words.stream().allMatch(line::contains);
    }
  }

  private static Slip slip(List<String[]> rows, Random random) {
    var row = rows.get(random.nextInt(rows.size()));
    var cell = List.of(row[QUESTION] + ", " + row[GROUP], row[ANSWER]);
    var column = List.of(row[QUESTION] + ", " + row[GROUP] + ":");
    return switch (random.nextInt(5)) {
      case 0 -> {
        row[COUNT] = String.valueOf(Integer.parseInt(row[COUNT]) + 1 + random.nextInt(40));
        yield new Slip("count " + String.join(",", row), cell);
      }
      case 1 -> {
        int less = Math.min(Integer.parseInt(row[COUNT]), 1 + random.nextInt(9));
        row[COUNT] = String.valueOf(Integer.parseInt(row[COUNT]) - less);
        yield new Slip("count " + String.join(",", row), less == 0 ? List.of() : cell);
      }
      case 2 -> {
        double percent = Double.parseDouble(row[PERCENT]) + (1 + random.nextInt(300)) / 10.0;
        row[PERCENT] = String.valueOf(Math.round(percent * 10) / 10.0);
        yield new Slip("percentage " + String.join(",", row), cell);
      }
      case 3 -> {
        row[BASE] = String.valueOf(Integer.parseInt(row[BASE]) + 1 + random.nextInt(30));
        yield new Slip("total of a row " + String.join(",", row), cell);
      }
      default -> {
        var more = String.valueOf(Integer.parseInt(row[BASE]) + 10 + random.nextInt(30));
        rows.stream()
            .filter(r -> r[QUESTION].equals(row[QUESTION]) && r[GROUP].equals(row[GROUP]))
            .forEach(r -> r[BASE] = more);
        yield new Slip("total of a column " + String.join(",", row), column);
      }
    };
  }

  @Test
  void seesOneAnswerMarkedAsSeveralAndTheOtherWayRound() throws IOException {
    var rows = clean();
    rows.stream().filter(row -> row[QUESTION].startsWith("T08")).forEach(row -> row[8] = "multi");
    rows.stream().filter(row -> row[QUESTION].startsWith("T07")).forEach(row -> row[8] = "single");
    assertThat(check(rows))
        .anyMatch(line -> line.contains("T08_AANLEIDING") && line.contains("single against"))
        .anyMatch(
            line -> line.contains("T07_BELEID_MAATREGELEN") && line.contains("single against"));
  }

  @Test
  void seesABaseThatDoesNotFitTheOthersThoughEveryCellDoes() throws IOException {
    var rows = clean();
    for (var row : rows) {
      boolean changed = row[QUESTION].startsWith("T06B") && row[GROUP].equals("burgemeesters");
      if (changed) {
        row[BASE] = "119";
        row[PERCENT] = Percentages.of(Integer.parseInt(row[COUNT]), 119).toPlainString();
      }
      if (row[QUESTION].startsWith("T11") && row[GROUP].equals("burgemeesters")) {
        row[BASE] = "124";
      }
    }
    assertThat(check(rows))
        .anyMatch(line -> line.contains("T06B") && line.contains("T06A_BEKEND_THEMAS in the same"))
        .anyMatch(line -> line.contains("has 123 of this group") && line.contains("T11"));
  }

  @Test
  void seesExchangedCountsAndPercentagesOfAnotherTotal() throws IOException {
    var rows = clean();
    var one = rows.get(0);
    var other = rows.get(2);
    var kept = one[COUNT];
    one[COUNT] = other[COUNT];
    other[COUNT] = kept;
    assertThat(check(rows))
        .anyMatch(line -> line.contains("exchanged") && line.contains(one[ANSWER] + ":"));
  }

  private static List<String> about(List<String> lines, String words) {
    return lines.stream().filter(line -> line.contains(words)).toList();
  }

  private List<String> cellsNamed(List<String[]> rows) throws IOException {
    write(rows);
    var run =
        CommandRun.well(
            "check-tables", "--tables", directory.resolve("published.csv"), "--format", "csv");
    return run.lines().stream().skip(1).filter(line -> !line.split(",", -1)[4].isEmpty()).toList();
  }

  private List<String> check(List<String[]> rows) throws IOException {
    write(rows);
    return CommandRun.well("check-tables", "--tables", directory.resolve("published.csv")).lines();
  }

  private void write(List<String[]> rows) throws IOException {
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
    Files.writeString(directory.resolve("published.csv"), csv.toString());
  }

  // The report with its two slips mended.
  private static List<String[]> clean() {
    var rows = new ArrayList<String[]>();
    for (var cell : ReportTables.cells()) {
      var row = IntStream.range(0, 9).mapToObj(cell::get).toArray(String[]::new);
      if (cell.get("matches").equals("no")) {
        row[PERCENT] = cell.get("recomputed_percent");
      }
      rows.add(row);
    }
    return rows;
  }
}
