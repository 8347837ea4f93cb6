// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedTablesUnitTests {

  @TempDir Path directory;

  @Test
  void nothingSmallIsPrintedAndNothingHiddenFollowsFromTheRest() throws IOException {
    var random = new Random(12);
    int hidden = 0;
    for (int i = 0; i < 150; i++) {
      var lines = protectedTables(answers(random));
      hidden += (int) lines.stream().filter(line -> line.contains(",*,")).count();
      var columns =
          lines.stream()
              .skip(1)
              .map(line -> line.split(","))
              .collect(
                  Collectors.groupingBy(
                      cells -> cells[1] + "," + cells[2], LinkedHashMap::new, Collectors.toList()));
      columns.values().forEach(ProtectedTablesUnitTests::check);
    }
    assertThat(hidden).isGreaterThan(500);
  }

  private static void check(List<String[]> column) {
    boolean several = column.getFirst()[1].equals("M");
    int unknown = 0;
    int sum = 0;
    for (var cells : column) {
      assertThat(cells[4].equals("*")).isEqualTo(cells[7].equals("*"));
      if (cells[4].equals("*")) {
        unknown++;
      } else {
        int count = Integer.parseInt(cells[4]);
        sum += count;
        assertThat(count).isBetween(5, Integer.parseInt(cells[5]) - 5);
      }
    }
    if (!column.getFirst()[5].equals("*")) {
      int base = Integer.parseInt(column.getFirst()[5]);
      assertThat(base).isGreaterThanOrEqualTo(10);
      if (!several && unknown > 0) {
        assertThat(unknown).isGreaterThan(1);
        assertThat(base - sum).isGreaterThanOrEqualTo(5);
      }
    }
  }

  @Test
  void theBaseOfALaterQuestionDoesNotTellWhoSaidYes() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      var answer = i < 30 ? "JA" : i < 36 ? "NEE" : "ANDERS";
      rows.add("a," + answer + ",X," + (i < 30 ? i % 2 == 0 ? "P" : "Q" : "."));
    }
    var lines = protectedTables(rows);
    assertThat(lines).contains("1,A,a,JA,30,40,answered,75.0", "1,A,a,NEE,*,40,answered,*");
    // 30 asked is 30 who said yes, which is printed anyway
    assertThat(lines).anyMatch(line -> line.startsWith("3,B,a,P,15,30"));
    rows.replaceAll(row -> row.replace("NEE", "GEEN"));
    rows.subList(30, 36).replaceAll(row -> row.replace(",.", ",P"));
    var told = protectedTables(rows);
    // 36 asked is everybody less the four who are hidden
    assertThat(told).contains("3,B,a,P,*,*,answered,*");
  }

  @Test
  void theBaseOfALaterQuestionDoesNotTellWhoTickedNoneOfThese() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 49; i++) {
      // three ticked only what excludes the rest, and were not asked the later question
      rows.add("a,JA," + (i < 3 ? "GEEN" : i % 2 == 0 ? "X;Y" : "X") + "," + (i < 3 ? "." : "P"));
    }
    var lines = protectedTables(rows);
    assertThat(lines).anyMatch(line -> line.startsWith("2,M,a,GEEN,*,49"));
    assertThat(lines).contains("3,B,a,P,*,*,answered,*").noneMatch(line -> line.contains(",46,"));
  }

  @Test
  void thatEverybodyWasAskedDoesNotTellThatAllSaidYes() throws IOException {
    var questionnaire = directory.resolve("q.yaml");
    Files.writeString(
        questionnaire,
        """
        questionnaire: q
        version: 1
        title: {nl: t, en: t}
        questions:
          - {code: A, kind: single, text: {nl: a, en: a}, answers: {JA: ja, NEE: nee}}
          - {code: B, kind: single, text: {nl: b, en: b}, asked-if: A = JA, answers: {X: x, Y: y}}
          - {code: C, kind: single, text: {nl: c, en: c}, asked-if: answered(B), answers: {X: x, Y: y}}
          - {code: D, kind: single, text: {nl: d, en: d}, asked-if: answered(A), answers: {X: x, Y: y}}
        """);
    var file = directory.resolve("a.csv");
    Files.writeString(file, "group,A,B,C,D\n" + "g,JA,X,X,X\ng,JA,Y,Y,Y\n".repeat(20));
    assertThat(
            CommandRun.well(
                    "tables", "--questionnaire", questionnaire, "--answers", file, "--protect")
                .lines())
        .contains(
            "1,A,g,JA,*,40,answered,*",
            "2,B,g,X,*,*,answered,*",
            "3,C,g,X,*,*,answered,*",
            "4,D,g,X,20,40,answered,50.0");
  }

  /** Without a questionnaire, what nobody ticked beside another answer counts as standing alone. */
  @Test
  void whatIsNeverTickedBesideAnotherDoesNotTellWhoTickedNeither() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      rows.add("a,JA," + (i < 12 ? "GEEN" : i < 14 ? "-" : i % 2 == 0 ? "X;Y" : "X") + ",P");
    }
    var lines = protectedTables(rows);
    assertThat(lines)
        .contains("2,M,a,X,26,40,asked,65.0")
        .anyMatch(line -> line.startsWith("2,M,a,GEEN,*"));
  }

  @Test
  void theBaseOfAQuestionAfterTwoOthersDoesNotTellEither() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      // B was asked of 40: 32, 5 and 3; M of the 20 others and of the first two of B
      var later = i < 32 ? "P" : i < 37 ? "Q" : "R";
      rows.add(i < 40 ? "a,JA," + (i < 37 ? "X," : ".,") + later : "a,NEE,X,.");
    }
    var lines = protectedTables(rows);
    assertThat(lines).contains("3,B,a,Q,*,40,answered,*", "3,B,a,R,*,40,answered,*");
    assertThat(lines).noneMatch(line -> line.startsWith("2,M,") && line.contains(",57,"));
  }

  @Test
  void aTotalInALaterTableOnlyDoesNotTellOfAGroup() throws IOException {
    var rows = new ArrayList<String>();
    for (var group : List.of("a 30 12", "b 20 14", "c 3 9")) {
      var words = group.split(" ");
      for (int i = 0; i < Integer.parseInt(words[1]); i++) {
        rows.add(words[0] + ",JA,X," + (i % 8 == 0 ? "Q" : "P"));
      }
      for (int i = 0; i < Integer.parseInt(words[2]); i++) {
        rows.add(words[0] + ",NEE,X,.");
      }
    }
    var plan = directory.resolve("later.yaml");
    Files.writeString(
        plan, "tables: [{table: 1, questions: [A]}, {table: 2, total: true, questions: [B]}]");
    var lines =
        CommandRun.well(
                "tables",
                "--answers",
                write(rows),
                "--multiple",
                "M",
                "--tables",
                plan,
                "--protect")
            .lines();
    assertThat(lines).anyMatch(line -> line.startsWith("1,A,c,JA,*"));
    assertThat(lines).noneMatch(line -> line.startsWith("2,B,totaal,") && line.contains(",53,"));
  }

  @Test
  void boundsInAWholeGroupAreExactAndInStepsWhereTheyGiveCountsAway() throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      rows.add("a," + (i < 10 ? "JA" : "NEE") + ",X,P");
    }
    var words = List.<Object>of("tables", "--answers", write(rows), "--multiple", "M");
    var exact = new ArrayList<>(words);
    exact.addAll(List.of("--population", "a=45"));
    assertThat(CommandRun.well(exact.toArray()).lines())
        .contains("1,A,a,JA,10,30,answered,33.3,24.4,44.4");
    exact.add("--protect");
    assertThat(CommandRun.well(exact.toArray()).lines())
        .contains("1,A,a,JA,10,30,answered,33.3,20,50", "2,M,a,X,*,30,asked,*,*,*");
  }

  @Test
  void anEarlierWaveStandsBesideAndWhatIsHiddenInOneIsNotCompared() throws IOException {
    var before = directory.resolve("before.csv");
    Files.writeString(before, "group,A,M,B\n" + "a,JA,X,P\n".repeat(20) + "a,NEE,X,P\n".repeat(20));
    var rows = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      rows.add("a," + (i < 36 ? "JA" : "NEE") + ",X,P");
    }
    var words =
        new ArrayList<Object>(
            List.of("tables", "--answers", write(rows), "--previous", before, "--multiple", "M"));
    assertThat(CommandRun.well(words.toArray()).lines())
        .anyMatch(
            line -> line.matches("1,A,a,JA,36,40,answered,90.0,50.0,40,[0-9.]+,[0-9.]+,changed"))
        .contains("3,B,a,P,40,40,answered,100.0,100.0,0,-8.8,8.8,no-demonstrable-change");
    words.add("--protect");
    assertThat(CommandRun.well(words.toArray()).lines())
        .contains("1,A,a,JA,*,40,answered,*,*,*,*,*,");
  }

  @Test
  void aTotalOverGroupsGivesNothingAway() throws IOException {
    var plan = directory.resolve("t.yaml");
    Files.writeString(plan, "tables: [{table: 1, total: true, questions: [A]}]");
    var random = new Random(31);
    for (int i = 0; i < 60; i++) {
      var words =
          new Object[] {
            "tables",
            "--answers",
            write(answers(random)),
            "--multiple",
            "M",
            "--tables",
            plan,
            "--protect"
          };
      var lines = CommandRun.well(words).lines();
      assertThat(lines).anyMatch(line -> line.contains(",totaal,"));
      lines.stream()
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.groupingBy(cells -> cells[3]))
          .values()
          .forEach(ProtectedTablesUnitTests::neverOneStar);
    }
  }

  // One star among groups and total follows from the rest.
  private static void neverOneStar(List<String[]> cells) {
    assertThat(cells.stream().filter(c -> c[4].equals("*")).count()).isNotEqualTo(1);
  }

  @Test
  void oneQuestionStandsInOneTable() throws IOException {
    var plan = directory.resolve("t.yaml");
    Files.writeString(plan, "tables: [{table: 1, questions: [A]}, {table: 2, questions: [A]}]");
    var file = write(answers(new Random(1)));
    var words =
        new Object[] {
          "tables", "--answers", file, "--multiple", "M", "--tables", plan, "--protect"
        };
    assertThat(CommandRun.of(words).status()).isEqualTo(2);
  }

  private List<String> protectedTables(List<String> rows) throws IOException {
    return CommandRun.well(
            "tables", "--answers", write(rows), "--multiple", "M", "--protect", "--format", "csv")
        .lines();
  }

  private Path write(List<String> rows) throws IOException {
    return Files.writeString(
        directory.resolve("a.csv"), "group,A,M,B\n" + String.join("\n", rows) + "\n");
  }

  private static List<String> answers(Random random) {
    var rows = new ArrayList<String>();
    for (var group : List.of("a", "b", "c")) {
      int people = random.nextInt(60);
      int answers = 1 + random.nextInt(5);
      for (int i = 0; i < people; i++) {
        int skewed = (int) (answers * Math.pow(random.nextDouble(), 3));
        var ticks = random.nextInt(9) == 0 ? "-" : random.nextInt(4) == 0 ? "X" : "X;Y";
        rows.add(group + "," + skewed + "," + ticks + "," + (skewed == 0 ? "." : "P"));
      }
    }
    rows.add("d,0,X,.");
    return rows;
  }
}
