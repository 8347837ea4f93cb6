// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's program, somebody else's formulas; Debian's package r-base-core. */
@Tag("long")
class ComparedWithRUnitTests {

  private static final int SETS = 200;
  private static final double[] NEAR = {1e-9, 1e-7, 1e-7, 1e-3, 1e-9, 1e-9, 1e-7, 1e-7, 1e-7, 1e-7};

  @TempDir Path directory;

  @Test
  void saysTheSameOfTwoHundredDataSets() throws IOException, InterruptedException {
    var random = new Random(200);
    var ours = new ArrayList<double[]>();
    for (int i = 0; i < SETS; i++) {
      ours.add(one(i, random));
    }
    var script = Path.of("src/test/resources/survey/figures.R").toAbsolutePath();
    var r =
        new ProcessBuilder("Rscript", script.toString(), directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    assertThat(r.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(r.exitValue()).as(Files.readString(directory.resolve("log"))).isZero();
    var theirs = Files.readAllLines(directory.resolve("r.csv"));
    assertThat(theirs).hasSize(SETS);
    for (int i = 0; i < SETS; i++) {
      var cells = theirs.get(i).split(",");
      for (int f = 0; f < NEAR.length; f++) {
        assertThat(ours.get(i)[f])
            .as("set %d, figure %d", i, f)
            .isEqualTo(Double.parseDouble(cells[f]), within(NEAR[f]));
      }
    }
  }

  private double[] one(int i, Random random) throws IOException {
    int people = 10 * (6 + random.nextInt(20));
    // with three items a factor can fit at the edge, where programs differ
    int items = 4 + random.nextInt(8);
    var scores = new double[people][items];
    for (int p = 0; p < people; p++) {
      double factor = random.nextGaussian() + (p / 10) % 3 * 0.3;
      for (int j = 0; j < items; j++) {
        scores[p][j] = Math.max(1, Math.min(5, Math.round(3 + factor + random.nextGaussian())));
      }
    }
    Files.write(directory.resolve("scores" + i + ".csv"), lines(scores));
    int population = 5 + random.nextInt(60);
    int sample = 1 + random.nextInt(population);
    int count = random.nextInt(sample + 1);
    Files.writeString(
        directory.resolve("finite" + i + ".txt"), population + " " + sample + " " + count + "\n");
    double alpha = Reliability.alpha(scores);
    var feldt = Reliability.feldt(alpha, people, items);
    var groups = new ArrayList<double[]>();
    for (int p = 0; p < people; p += 10) {
      groups.add(Arrays.stream(scores, p, p + 10).mapToDouble(row -> row[0]).toArray());
    }
    var agreement = GroupAgreement.of(groups);
    var exact = FiniteIntervals.exact(population, sample, count);
    var wilson = FiniteIntervals.wilson(population, sample, count);
    return new double[] {
      alpha,
      feldt.lower(),
      feldt.upper(),
      Reliability.omega(scores),
      agreement.icc1(),
      agreement.icc2(),
      exact.lower(),
      exact.upper(),
      wilson.lower(),
      wilson.upper()
    };
  }

  private static List<String> lines(double[][] scores) {
    return Arrays.stream(scores)
        .map(row -> Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
        .toList();
  }
}
