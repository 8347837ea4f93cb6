// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fits nothing is said, and not swallowed into empty columns. */
class MistypedUnitTests {

  @TempDir Path directory;
  private Path answers;

  @BeforeEach
  void write() throws IOException {
    answers = directory.resolve("a.csv");
    Files.writeString(answers, "group,Q\n" + "raad,JA\n".repeat(12) + "raad,NEE\n".repeat(12));
  }

  private static void refused(CommandRun run, String... words) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(words).doesNotContain("Exception");
  }

  @Test
  void aGroupThatTheAnswersDoNotHaveIsRefused() {
    refused(
        CommandRun.of("tables", "--answers", answers, "--population", "rad=40"),
        "rad",
        "do not have");
    CommandRun.well("tables", "--answers", answers, "--population", "raad=40");
  }

  @Test
  void anEarlierWaveOfSomethingElseIsRefused() throws IOException {
    var other = directory.resolve("b.csv");
    Files.writeString(other, "group,Q\n" + "college,JA\n".repeat(12));
    refused(CommandRun.of("tables", "--answers", answers, "--previous", other), "in common");
    CommandRun.well("tables", "--answers", answers, "--previous", answers);
  }

  @Test
  void semicolonsBetweenCellsAreNamed() throws IOException {
    Files.writeString(answers, "group;Q\nraad;JA\n");
    refused(
        CommandRun.of("tables", "--answers", answers),
        answers + ":1:1: There is no column 'group'. Between the names stand semicolons");
    Files.writeString(answers, "group\tQ\nraad\tJA\n");
    refused(CommandRun.of("tables", "--answers", answers), "stand tabs");
  }

  @Test
  void anExportWithoutRespondentsIsRefused() throws IOException {
    var head = "StartDate,ROL,Q\n";
    var lines = "Start Date,Rol,Vraag\n\"{\"\"ImportId\"\":1}\",x,y\n";
    for (var text : List.of(head, head + lines)) {
      Files.writeString(answers, text);
      refused(
          CommandRun.of("from-qualtrics", "--export", answers, "--group", "ROL"),
          answers + ":1:1: There are no respondents");
    }
  }

  @Test
  void aPulseSaysInWhichLineOthersBegin() throws IOException {
    var council = Councils.write(directory.resolve("council.csv"), 2, 5, 3, 1);
    var run = CommandRun.of("pulse", "--members", 27, "--answers", council);
    assertThat(run.err()).matches("(?s).*council\\.csv:[0-9]+:1: Here begins another group.*");
    var one = Councils.write(directory.resolve("one.csv"), 1, 5, 3, 1);
    refused(
        CommandRun.of("pulse", "--members", 3, "--answers", one),
        one + ":5:1: There are 5 respondents, and --members says that the group has 3.");
    refused(CommandRun.of("calibrate", "--answers", one), one + ":1:1: A calibration needs");
  }

  @Test
  void theAnswersAreNotWrittenOver() throws IOException {
    var before = Files.readString(answers);
    refused(
        CommandRun.of("export-sav", "--answers", answers, "--out", answers),
        "write over --answers");
    assertThat(Files.readString(answers)).isEqualTo(before);
  }

  @Test
  void aFileOfReleasesThatCannotBeWrittenIsBadInput() {
    var nowhere = directory.resolve("nergens").resolve("r.csv");
    refused(
        CommandRun.of("tables", "--answers", answers, "--protect", "--released", nowhere),
        nowhere + ": cannot be written.");
  }

  @Test
  void aSpaceThatHoldsWordsTogetherMakesNoOtherGroup() throws IOException {
    Files.writeString(answers, "group,Q\nraad,JA\n\u00a0raad,JA\n");
    refused(
        CommandRun.of("tables", "--answers", answers), answers + ":3:1: ", "begins or ends with");
  }

  @Test
  void aSampleThatWouldTakeMinutesIsRefused() {
    refused(
        CommandRun.of("interval", "--population", 20_000_000, "--sample", 10_000_000, "--count", 5),
        "up to 1000000");
    assertThat(
            CommandRun.well(
                    "interval", "--population", 17_000_000, "--sample", 1_000, "--count", 500)
                .out())
        .contains("\"lower\":46.");
  }

  @Test
  void aPopulationIsNamedOnceAndNotEmpty() {
    refused(
        CommandRun.of("tables", "--answers", answers, "--population", "raad=40,raad=50"), "twice");
    refused(CommandRun.of("tables", "--answers", answers, "--population", ""), "needs GROUP=N");
  }

  @Test
  void aQuestionOfOneGroupInTwoTablesIsRefusedWithThePlace() throws IOException {
    var plan = directory.resolve("t.yaml");
    Files.writeString(
        plan, "tables:\n- {table: 1, questions: [Q]}\n- {table: 2, questions: [Q]}\n");
    refused(
        CommandRun.of("tables", "--answers", answers, "--tables", plan, "--protect"),
        plan + ":3:26: With --protect a question of a group can stand in one table only");
  }

  @Test
  void anAccentIsTheSameInBothWaysOfWritingIt() throws IOException {
    Files.writeString(answers, "group,Q\nraad,caf\u00e9\nraad,cafe\u0301\n");
    assertThat(CommandRun.well("tables", "--answers", answers).lines())
        .contains("1,Q,raad,caf\u00e9,2,2,answered,100.0");
  }

  @Test
  void aQuestionThatNobodyAnsweredHasNothingToProtect() throws IOException {
    Files.writeString(answers, "group,Q,R\n" + "a,J,.\n".repeat(12) + "b,N,\n".repeat(12));
    var plan = directory.resolve("t.yaml");
    Files.writeString(plan, "tables: [{table: 1, total: true, questions: [R]}]");
    var run = CommandRun.well("tables", "--answers", answers, "--tables", plan, "--protect");
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void aQuestionThatWasPublishedHasToBeThereStill() throws IOException {
    var out = directory.resolve("r.csv");
    Files.writeString(answers, "group,Q,R\n" + "a,J,X\n".repeat(12) + "a,N,Y\n".repeat(12));
    CommandRun.well("tables", "--answers", answers, "--protect", "--released", out);
    Files.writeString(answers, "group,Q\n" + "a,J\n".repeat(12) + "a,N\n".repeat(12));
    refused(
        CommandRun.of("tables", "--answers", answers, "--protect", "--released", out),
        "Of question 'R' tables were published");
  }

  @Test
  void itemsThatDoNotGoUpTogetherCalibrateNothing() throws IOException {
    var pooled = Councils.write(directory.resolve("pooled.csv"), 30, 20, 3, 1);
    CommandRun.well("calibrate", "--answers", pooled);
    var lines = Files.readAllLines(pooled);
    var turned = directory.resolve("turned.csv");
    Files.write(turned, turned(lines));
    refused(CommandRun.of("calibrate", "--answers", turned), "do not go up together", "alpha -");
  }

  // The first item of each facet turned round: one against the other two.
  private static List<String> turned(List<String> lines) {
    var head = List.of(lines.getFirst().split(","));
    return lines.stream()
        .map(
            line -> {
              var cells = line.split(",", -1);
              for (int i = 1; i < cells.length; i += 3) {
                if (cells[i].matches("[1-5]") && i < head.size()) {
                  cells[i] = String.valueOf(6 - Integer.parseInt(cells[i]));
                }
              }
              return List.of(cells).stream().collect(Collectors.joining(","));
            })
        .toList();
  }
}
