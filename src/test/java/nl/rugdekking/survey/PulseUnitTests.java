// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseUnitTests {

  @TempDir Path directory;

  @Test
  void theSameCouncilTwiceShowsNoDemonstrableChange() throws IOException {
    var now = Councils.write(directory.resolve("now.csv"), 1, 17, 4, 1);
    var before = Councils.write(directory.resolve("before.csv"), 1, 17, 4, 1);
    var run =
        CommandRun.well(
            "pulse", "--members", 27, "--answers", now, "--previous", before, "--format", "json");
    assertThat(run.out()).contains("\"members\":27,\"answers\":17");
    assertThat(run.out().split("\"verdict\":\"no-demonstrable-change\"", -1)).hasSize(5);
    assertThat(run.err()).contains("provisional");
  }

  @Test
  void aLargeChangeIsSeen() throws IOException {
    var now = Councils.write(directory.resolve("now.csv"), 1, 27, 2, 1);
    var before = Councils.write(directory.resolve("before.csv"), 1, 27, 4, 2);
    var run = CommandRun.well("pulse", "--members", 27, "--answers", now, "--previous", before);
    assertThat(run.out()).contains("changed by -", "27 van 27 leden");
  }

  @Test
  void fourAnswersGetNoFigure() throws IOException {
    var now = Councils.write(directory.resolve("now.csv"), 1, 4, 4, 1);
    var run = CommandRun.well("pulse", "--members", 9, "--answers", now, "--format", "json");
    assertThat(run.out())
        .contains("\"verdict\":\"too-few-answers\"", "\"gap\":null")
        .doesNotContain("\"mean\":1", "\"mean\":2", "\"mean\":3", "\"mean\":4", "\"mean\":5");
  }

  @Test
  void whatIsPrintedOfAMeanTellsNothingOfTheLastOne() throws IOException {
    var now = Councils.write(directory.resolve("now.csv"), 1, 17, 3, 5);
    var run = CommandRun.well("pulse", "--members", 30, "--answers", now, "--format", "json");
    assertThat(run.out()).containsPattern("\"mean\":[1-5](\\.[0-9])?,");
    var worst = Files.readAllLines(now);
    var all = directory.resolve("worst.csv");
    var head = List.of(worst.getFirst().split(","));
    var row = new StringBuilder("raad0");
    for (var item : head.subList(1, 13)) {
      row.append(item.matches("VEILIG_2|VRIJ_2|STEUN_3|OMGANG_3") ? ",5" : ",1");
    }
    Files.writeString(all, String.join(",", head.subList(0, 13)) + "\n" + (row + "\n").repeat(9));
    assertThat(CommandRun.well("pulse", "--members", 9, "--answers", all, "--format", "json").out())
        .contains("\"mean\":1.2")
        .doesNotContain("\"mean\":1,", "\"lower\":0");
  }

  @Test
  void moreAnswersThanMembersAreRefused() throws IOException {
    var now = Councils.write(directory.resolve("now.csv"), 1, 10, 4, 1);
    var run = CommandRun.of("pulse", "--members", 9, "--answers", now);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(now + ":11:1: ", "10 respondents", "has 9");
  }

  @Test
  void whatCalibrateMakesIsWhatPulseReads() throws IOException {
    var pooled = Councils.write(directory.resolve("pooled.csv"), 30, 20, 3, 1);
    var made = directory.resolve("calibration.yaml");
    Files.writeString(made, CommandRun.well("calibrate", "--answers", pooled).out());
    var calibration = Calibration.read(made);
    assertThat(calibration.of(Facet.SAFETY).reliability()).isBetween(.5, .95);
    var now = Councils.write(directory.resolve("now.csv"), 1, 20, 3, 1);
    CommandRun.well("pulse", "--members", 20, "--answers", now, "--calibration", made);
  }

  @Test
  void theVerdictIsSeldomWrongAndTheStatedChangeIsSeenEveryOtherTime() {
    check(27, 0.75, 1_000);
  }

  @Test
  @Tag("long")
  void norInTenThousandCouncilsOfAnySizeAndResponse() {
    for (int members : new int[] {9, 27, 45}) {
      for (double response : new double[] {0.5, 0.6, 0.75, 0.9, 1}) {
        check(members, response, 10_000);
      }
    }
  }

  private static void check(int members, double response, int councils) {
    var result =
        SimulatedPulse.run(SimulatedCouncil.Kind.AS_ASSUMED, members, response, councils, 1);
    assertThat(result.changed()).isLessThanOrEqualTo(.05);
    assertThat(result.better()).isGreaterThanOrEqualTo(.5);
    assertThat(result.worse()).isGreaterThanOrEqualTo(.5);
    if (!Double.isNaN(result.gap())) {
      assertThat(result.gap()).isBetween(result.trueGap() - .03, result.trueGap() + .03);
      assertThat(result.covered()).isGreaterThanOrEqualTo(.93);
    }
  }
}
