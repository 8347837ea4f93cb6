// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published once limits what may be published of the same answers next. */
class ReleasedTablesUnitTests {

  @TempDir Path directory;

  @Test
  void theSameTablesLeaveTwiceAsTheyWere() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11");
    var first = released(file);
    assertThat(first).contains("2,Q,a,JA,20,35,answered,57.1", "2,Q,b,NEE,11,23,answered,47.8");
    assertThat(released(file)).isEqualTo(first);
    assertThat(Files.readAllLines(directory.resolve("out.csv")))
        .contains("waves,by,question,group,answer,count,rule", ",group,Q,a,JA,20,answered")
        .doesNotHaveDuplicates();
  }

  @Test
  void aTotalDoesNotTellOfTheGroupThatWasHidden() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11", "c,N,JA 3");
    assertThat(released(file)).contains("2,Q,c,JA,*,*,answered,*");
    var plan = directory.resolve("t.yaml");
    Files.writeString(plan, "tables: [{table: 1, total: true, questions: [Q]}]");
    assertThat(released(file, "--tables", plan.toString()))
        .contains("1,Q,totaal,JA,*,*,answered,*")
        .noneMatch(line -> line.contains(",61,"));
  }

  @Test
  void anotherDivisionDoesNotTellOfFewWhoAreInOneAndNotInTheOther() throws IOException {
    // all of a but two are in the north, and nobody else is
    var file = answers("a,N,JA 20", "a,N,NEE 15", "a,Z,NEE 2", "b,Z,JA 20", "b,Z,NEE 20");
    assertThat(released(file, "--leave-out", "REGIO")).contains("1,Q,a,JA,20,37,answered,54.1");
    assertThat(released(file, "--by", "REGIO"))
        .contains("1,Q,N,NEE,*,*,answered,*", "1,Q,Z,JA,*,*,answered,*");
  }

  /** How many answered REGIO with N is what a table divided by REGIO has as its base. */
  @Test
  void whatWasATableDividesNobodyAfterwards() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11");
    released(file);
    var run = run(file, "--by", "REGIO");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .matches(".*out\\.csv:[0-9]+:1: REGIO was published as a table.*--known REGIO\\.\n");
  }

  @Test
  void whatDividedIsNoTableAfterwards() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11");
    released(file, "--by", "REGIO");
    var run = run(file);
    assertThat(run.lines()).noneMatch(line -> line.contains("REGIO"));
    assertThat(run.err()).contains("No table of REGIO: people were divided by it.");
    var plan = directory.resolve("t.yaml");
    Files.writeString(plan, "tables: [{table: 7, questions: [REGIO]}]");
    var asked = run(file, "--tables", plan.toString());
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.err()).contains("Table 7 is of a question that people are divided by");
  }

  @Test
  void whatAllMayKnowMayBeBoth() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11");
    assertThat(released(file, "--known", "REGIO")).contains("1,REGIO,a,N,20,35,answered,57.1");
    assertThat(released(file, "--known", "REGIO", "--by", "REGIO")).hasSizeGreaterThan(1);
    assertThat(run(file, "--by", "REGIO", "--known", "Q").status()).isZero();
    assertThat(CommandRun.of("tables", "--answers", file, "--protect", "--known", "REGIO").err())
        .contains("--known only with --released");
  }

  /** Others may know that there are two of a in the south: then they know what those two said. */
  @Test
  void howManyAreInBothDivisionsCountsAsKnown() throws IOException {
    var file =
        answers("a,N,JA 20", "a,N,NEE 18", "a,Z,JA 2", "b,N,NEE 5", "b,Z,JA 15", "b,Z,NEE 20");
    released(file, "--leave-out", "REGIO");
    assertThat(released(file, "--by", "REGIO"))
        .as("23 said NEE in N and 18 in a: the five of b in N, and neither of a in Z")
        .contains("1,Q,N,NEE,*,*,answered,*");
  }

  /** Only who said JA was asked WAT, so that its base is how many said JA. */
  @Test
  void theBaseOfALaterQuestionCountsAsTheAnswerItIs() throws IOException {
    var plan = directory.resolve("t.yaml");
    var file = Files.writeString(directory.resolve("a.csv"), routed());
    Files.writeString(plan, "tables: [{table: 1, questions: [WAT]}]");
    released(file, "--tables", plan.toString());
    assertThat(Files.readString(directory.resolve("out.csv"))).contains(",group,WAT,a,,20,");
    Files.writeString(plan, "tables: [{table: 1, questions: [Q]}]");
    assertThat(released(file, "--by", "REGIO", "--tables", plan.toString()))
        .as("22 said JA in N, and 20 of them in a: two of b did")
        .contains("1,Q,N,JA,*,40,answered,*");
  }

  private static String routed() {
    return "group,REGIO,Q,WAT\n"
        + "a,N,JA,X\n".repeat(10)
        + "a,N,JA,Y\n".repeat(10)
        + "a,N,NEE,.\n".repeat(9)
        + "b,N,JA,X\n".repeat(2)
        + "b,N,NEE,.\n".repeat(9)
        + "b,Z,JA,X\n".repeat(12)
        + "b,Z,NEE,.\n".repeat(12);
  }

  @Test
  void anotherDivisionThatTellsNothingLeaves() throws IOException {
    var file =
        answers("a,N,JA 20", "a,N,NEE 15", "a,Z,JA 12", "a,Z,NEE 12", "b,Z,JA 20", "b,Z,NEE 9");
    released(file, "--leave-out", "REGIO");
    assertThat(released(file, "--by", "REGIO"))
        .contains("1,Q,N,JA,20,35,answered,57.1", "1,Q,Z,JA,32,53,answered,60.4")
        .noneMatch(line -> line.contains("REGIO"));
  }

  @Test
  void aLaterWaveDoesNotTellWhatTwoNewcomersSaid() throws IOException {
    assertThat(released(wave("a,1,JA 20", "a,1,NEE 15"))).contains("1,Q,a,JA,20,35,answered,57.1");
    var both = wave("a,1,JA 20", "a,1,NEE 15", "a,2,NEE 2");
    assertThat(released(both)).contains("1,Q,a,JA,*,*,answered,*");
    Files.delete(directory.resolve("out.csv"));
    released(wave("a,1,JA 20", "a,1,NEE 15"));
    var more = wave("a,1,JA 20", "a,1,NEE 15", "a,2,JA 11", "a,2,NEE 12");
    assertThat(released(more)).contains("1,Q,a,JA,31,58,answered,53.4");
  }

  @Test
  void severalAnswersAreHeldAgainstEachOtherToo() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15", "b,N,JA 12", "b,Z,NEE 11");
    var rows = Files.readString(file).replace(",JA\n", ",X;Y\n").replace(",NEE\n", ",Y\n");
    Files.writeString(file, rows + "b,W,Y\n".repeat(3));
    assertThat(released(file, "--multiple", "Q", "--leave-out", "REGIO"))
        .contains("1,Q,b,X,12,26,asked,46.2");
    assertThat(released(file, "--multiple", "Q", "--by", "REGIO"))
        .contains("1,Q,W,Y,*,*,asked,*")
        .noneMatch(line -> line.matches("1,Q,[NZ],Y,[0-9].*"));
  }

  @Test
  void answersThatChangedSinceAreRefusedWithThePlace() throws IOException {
    released(answers("a,N,JA 20", "a,Z,NEE 15"));
    var run = run(answers("a,N,JA 21", "a,Z,NEE 15"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .matches(".*out\\.csv:[0-9]+:1: This was published and is no longer so.*\n");
  }

  @Test
  void whatIsRefusedIsNotWrittenDown() throws IOException {
    var file = answers("a,N,JA 20", "a,Z,NEE 15");
    assertThat(run(file, "--by", "NERGENS").status()).isEqualTo(2);
    assertThat(
            CommandRun.of("tables", "--answers", file, "--released", directory.resolve("out.csv"))
                .err())
        .contains("only with --protect");
    assertThat(directory.resolve("out.csv")).doesNotExist();
  }

  private List<String> released(Path file, String... more) {
    var run = run(file, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines();
  }

  private CommandRun run(Path file, String... more) {
    var words =
        new ArrayList<Object>(
            List.of(
                "tables",
                "--answers",
                file,
                "--protect",
                "--released",
                directory.resolve("out.csv")));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray());
  }

  private Path answers(String... rows) throws IOException {
    return write("group,REGIO,Q\n", rows);
  }

  private Path wave(String... rows) throws IOException {
    return write("group,wave,Q\n", rows);
  }

  // "a,N,JA 20" is that line twenty times.
  private Path write(String head, String... rows) throws IOException {
    var text = new StringBuilder(head);
    for (var row : rows) {
      int at = row.indexOf(' ');
      text.append((row.substring(0, at) + "\n").repeat(Integer.parseInt(row.substring(at + 1))));
    }
    return Files.writeString(directory.resolve("a.csv"), text.toString());
  }
}
