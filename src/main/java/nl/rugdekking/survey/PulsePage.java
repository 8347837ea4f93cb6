// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;
import nl.rugdekking.figures.MeanPrecision;
import nl.rugdekking.figures.Thresholds;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The results of one round of the safety pulse, and the changes since the previous round. When
 * nothing changed, at most 5 % of pages report a change in any facet.
 */
record PulsePage(
    int members,
    int answers,
    List<FacetResult> facets,
    List<ShareResult> shares,
    @Nullable GapResult gap) {

  /**
   * Groups smaller than this get rounded confidence bounds, because exact ones would reveal counts.
   */
  static final int BANDED_BELOW = 50;

  /** The result of one facet. When too few people answered, mean, interval and change are null. */
  record FacetResult(
      Facet facet,
      int answers,
      @Nullable Double mean,
      @Nullable Interval interval,
      double smallestChange,
      @Nullable Double change) {

    /**
     * Returns the smallest change that is reported, rounded up to one decimal. A real change of
     * this size is detected at least half of the time.
     */
    double statedChange() {
      return stated(smallestChange);
    }

    boolean isChanged() {
      return change != null && Math.abs(change) >= smallestChange;
    }
  }

  record ShareResult(
      BilingualText words, int answers, @Nullable Double percent, @Nullable Interval interval) {}

  record GapResult(int answers, double gap, Interval interval) {}

  static PulsePage of(
      int members, PulseRound now, @Nullable PulseRound before, Calibration calibration) {
    var facets = new ArrayList<FacetResult>();
    for (var facet : Facet.values()) {
      facets.add(facet(facet, members, now, before, calibration));
    }
    return new PulsePage(members, now.respondents(), facets, shares(members, now), gap(now));
  }

  private static FacetResult facet(
      Facet facet,
      int members,
      PulseRound now,
      @Nullable PulseRound before,
      Calibration calibration) {
    return facet(
        facet,
        members,
        facet.scores(now.answers()),
        before == null ? null : facet.scores(before.answers()),
        calibration.of(facet));
  }

  /**
   * Computes the result of one facet.
   *
   * @param scores the scores of the people who answered in this round
   * @param earlier the scores of the previous round, or null when there was none
   */
  static FacetResult facet(
      Facet facet,
      int members,
      double[] scores,
      double @Nullable [] earlier,
      MeanPrecision precision) {
    int least = Thresholds.DEFAULT.answers();
    if (scores.length < least) {
      return new FacetResult(facet, scores.length, null, null, Double.NaN, null);
    }
    double mean = mean(scores);
    double error = precision.standardError(members, scores.length);
    var before = earlier == null || earlier.length < least ? null : earlier;
    double errorBefore =
        before == null ? error : precision.standardError(members, Math.min(members, before.length));
    return new FacetResult(
        facet,
        scores.length,
        mean,
        limitToScale(roundBounds(precision.interval(mean, members, scores.length), members, 0.5)),
        precision.smallestChange(error, errorBefore, Facet.values().length),
        before == null ? null : mean - mean(before));
  }

  private static Interval limitToScale(Interval interval) {
    return new Interval(Math.max(1, interval.lower()), Math.min(5, interval.upper()));
  }

  private static double mean(double[] scores) {
    return Arrays.stream(scores).average().orElse(Double.NaN);
  }

  private static List<ShareResult> shares(int members, PulseRound now) {
    return List.of(
        share(
            new BilingualText(
                "voelt zich soms of vaak onveilig", "sometimes or often feels unsafe"),
            members,
            now.countAnswers("ONVEILIG", "SOMS", "VAAK")),
        share(
            new BilingualText(
                "maakte iets mee in twaalf maanden", "met something in twelve months"),
            members,
            now.countAnswers(
                "VORMEN",
                "VERBAAL",
                "DREIGING",
                "INTIMIDATIE",
                "FYSIEK",
                "SEKSUEEL",
                "DISCRIMINATIE",
                "VERNIELING")));
  }

  private static ShareResult share(BilingualText words, int members, int[] counted) {
    int count = counted[0];
    int answers = counted[1];
    var thresholds = Thresholds.DEFAULT;
    if (answers < thresholds.distribution() || thresholds.isTooFew(count, answers)) {
      return new ShareResult(words, answers, null, null);
    }
    var interval = FiniteIntervals.exact(members, answers, count);
    return new ShareResult(
        words, answers, 100.0 * count / answers, roundBounds(interval, members, 10));
  }

  // Uses the standard error of the respondents themselves, because the gap is not a calibrated
  // scale.
  private static @Nullable GapResult gap(PulseRound now) {
    var gaps = now.gaps();
    if (gaps.length < Thresholds.DEFAULT.distribution()) {
      return null;
    }
    return gap(gaps);
  }

  static double stated(double smallestChange) {
    return Math.ceil(10 * smallestChange) / 10;
  }

  static GapResult gap(double[] gaps) {
    double mean = mean(gaps);
    double squares = Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum();
    double error = Math.sqrt(squares / (gaps.length - 1) / gaps.length);
    double half = error * TDistribution.of(gaps.length - 1).inverseSurvivalProbability(0.025);
    return new GapResult(gaps.length, mean, new Interval(mean - half, mean + half));
  }

  private static Interval roundBounds(Interval interval, int members, double step) {
    return members >= BANDED_BELOW
        ? interval
        : new Interval(
            Math.floor(interval.lower() / step) * step, Math.ceil(interval.upper() / step) * step);
  }
}
