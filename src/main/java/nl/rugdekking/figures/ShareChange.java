// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * The change of a share between two rounds, in percentage points, with the 95 % interval of
 * Newcombe (1998, method 10), from Wilson intervals for a finite population. The interval is for
 * one comparison by itself: of twenty comparisons, one seems changed by chance.
 */
public record ShareChange(double points, Interval interval) {

  /**
   * The data of one round.
   *
   * @param population the number of people in the group
   * @param sample the number of people who answered
   * @param count the number of those who gave the answer
   */
  public record Share(int population, int sample, int count) {

    double percent() {
      return 100.0 * count / sample;
    }

    Interval interval() {
      return FiniteIntervals.wilson(population, sample, count);
    }
  }

  public static ShareChange of(Share before, Share now) {
    double points = now.percent() - before.percent();
    var was = before.interval();
    var is = now.interval();
    double down = Math.hypot(now.percent() - is.lower(), was.upper() - before.percent());
    double up = Math.hypot(is.upper() - now.percent(), before.percent() - was.lower());
    return new ShareChange(points, new Interval(points - down, points + up));
  }

  public boolean isChanged() {
    return !interval.contains(0);
  }
}
