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
