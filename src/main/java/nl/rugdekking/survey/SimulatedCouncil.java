// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A simulated council whose members answer the pulse. Half of a member's opinion on a facet is
 * their general opinion, and the other half is random. An item (one question) shows that opinion
 * with a random error, on five steps of which the upper ones are more frequent. All kinds of
 * council except the first violate an assumption that the verdict makes.
 */
final class SimulatedCouncil {

  enum Kind {
    AS_ASSUMED,
    SILENCE_TIED_TO_ANSWER,
    CLUSTERED_FRIENDS,
    CEILING;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    double[] steps() {
      return this == CEILING
          ? new double[] {-2.6, -2.1, -1.6, -0.6}
          : new double[] {-1.6, -0.9, -0.3, 0.7};
    }
  }

  static final int FACETS = Facet.values().length;
  private static final double LOADING = 0.75;
  private static final double ERROR = Math.sqrt(1 - LOADING * LOADING);
  private static final double HALF = Math.sqrt(0.5);
  private static final int FRIENDS = 3;
  private static final int VIGNETTES = 12;
  private static final double OWN_GAP = 0.8;
  private static final double[] RATING = {-0.7, 0.2, 0.9, 1.7};
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final Kind kind;
  private final Random random;
  private final double[][] traits;
  private final double[] leniency;

  SimulatedCouncil(Kind kind, int members, Random random) {
    this.kind = kind;
    this.random = random;
    traits = new double[members][FACETS];
    leniency = new double[members];
    double general = 0;
    for (int i = 0; i < members; i++) {
      if (kind != Kind.CLUSTERED_FRIENDS || i % FRIENDS == 0) {
        general = random.nextGaussian();
      }
      for (int facet = 0; facet < FACETS; facet++) {
        traits[i][facet] = HALF * general + HALF * random.nextGaussian();
      }
      leniency[i] = random.nextGaussian();
    }
  }

  /**
   * Draws the members who answer in this round.
   *
   * @param response the share of members who answer
   */
  int[] respondents(double response) {
    int wanted = (int) Math.round(response * traits.length);
    var willingness = new double[traits.length];
    for (int i = 0; i < willingness.length; i++) {
      boolean follows = kind == Kind.CLUSTERED_FRIENDS && i % FRIENDS > 0;
      willingness[i] = follows ? willingness[i - 1] - 1e-9 : random.nextGaussian();
      willingness[i] += kind == Kind.SILENCE_TIED_TO_ANSWER ? traits[i][0] : 0;
    }
    return IntStream.range(0, willingness.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -willingness[i]))
        .limit(wanted)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns the scores of these people on a facet.
   *
   * @param moved the shift of all opinions since the start
   */
  double[] scores(int[] people, int facet, double moved) {
    var steps = kind.steps();
    return Arrays.stream(people)
        .mapToDouble(
            i -> {
              double sum = 0;
              for (int item = 0; item < Facet.ITEMS; item++) {
                double seen = LOADING * traits[i][facet] + moved + ERROR * random.nextGaussian();
                sum += stepOf(seen, steps);
              }
              return sum / Facet.ITEMS;
            })
        .toArray();
  }

  private static int stepOf(double seen, double[] steps) {
    int step = 1;
    for (double above : steps) {
      step += seen > above ? 1 : 0;
    }
    return step;
  }

  /** Returns the shift of all opinions that changes the mean score by this much. */
  static double shiftFor(Kind kind, double change) {
    double low = -6;
    double high = 6;
    double from = expectedScore(kind, 0);
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (expectedScore(kind, middle) - from < change) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  // Returns the expected score of an item. The observed opinion has a variance of one.
  private static double expectedScore(Kind kind, double moved) {
    return 1
        + Arrays.stream(kind.steps()).map(step -> NORMAL.survivalProbability(step - moved)).sum();
  }

  /**
   * Returns, for each of these people, their mean rating of vignettes about themselves minus their
   * mean rating of the other vignettes.
   */
  double[] gaps(int[] people) {
    return Arrays.stream(people).mapToDouble(this::gapOf).toArray();
  }

  private double gapOf(int person) {
    double difference = 0;
    for (int vignette = 0; vignette < VIGNETTES; vignette++) {
      boolean own = vignette % 2 == 0;
      double seen = (leniency[person] + random.nextGaussian()) * HALF + (own ? OWN_GAP : 0);
      difference += (own ? 1 : -1) * stepOf(seen, RATING) / (VIGNETTES / 2.0);
    }
    return difference;
  }

  /** Returns the expected value of the gap. The observed opinion has a variance of one. */
  static double trueGap() {
    return Arrays.stream(RATING)
        .map(step -> NORMAL.survivalProbability(step - OWN_GAP) - NORMAL.survivalProbability(step))
        .sum();
  }
}
