// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.Random;
import nl.rugdekking.figures.MeanPrecision;
import nl.rugdekking.figures.Thresholds;

/**
 * Simulates two rounds in many councils and counts the verdicts of the pulse page.
 *
 * @param changed the share of councils with a reported change although nothing changed
 * @param better the share in which an improvement was detected
 * @param worse the share in which a deterioration was detected
 * @param covered the share in which the interval contains the true gap
 */
record SimulatedPulse(
    double changed,
    double smallestChange,
    double better,
    double worse,
    double trueGap,
    double gap,
    double covered) {

  static SimulatedPulse run(
      SimulatedCouncil.Kind kind, int members, double response, int councils, long seed) {
    var random = new Random(seed);
    var calibration = Calibration.shipped();
    var precision = calibration.of(Facet.SAFETY);
    int answers = (int) Math.round(response * members);
    double error = precision.standardError(members, answers);
    double smallest =
        PulsePage.stated(precision.smallestChange(error, error, Facet.values().length));
    double up = SimulatedCouncil.shiftFor(kind, smallest);
    double down = SimulatedCouncil.shiftFor(kind, -smallest);
    int changed = 0;
    int better = 0;
    int worse = 0;
    int covered = 0;
    double gaps = 0;
    for (int i = 0; i < councils; i++) {
      var council = new SimulatedCouncil(kind, members, random);
      changed += hasReportedChange(council, members, response, calibration) ? 1 : 0;
      better += hasDetectedShift(council, members, response, up, precision) ? 1 : 0;
      worse += hasDetectedShift(council, members, response, down, precision) ? 1 : 0;
      if (answers >= Thresholds.DEFAULT.distribution()) {
        var gap = PulsePage.gap(council.gaps(council.respondents(response)));
        gaps += gap.gap();
        covered += gap.interval().contains(SimulatedCouncil.trueGap()) ? 1 : 0;
      }
    }
    boolean isGapReported = answers >= Thresholds.DEFAULT.distribution();
    double all = councils;
    return new SimulatedPulse(
        changed / all,
        smallest,
        better / all,
        worse / all,
        SimulatedCouncil.trueGap(),
        isGapReported ? gaps / all : Double.NaN,
        isGapReported ? covered / all : Double.NaN);
  }

  private static boolean hasReportedChange(
      SimulatedCouncil council, int members, double response, Calibration calibration) {
    var before = council.respondents(response);
    var now = council.respondents(response);
    boolean any = false;
    for (var facet : Facet.values()) {
      int number = Arrays.asList(Facet.values()).indexOf(facet);
      any |=
          PulsePage.facet(
                  facet,
                  members,
                  council.scores(now, number, 0),
                  council.scores(before, number, 0),
                  calibration.of(facet))
              .isChanged();
    }
    return any;
  }

  private static boolean hasDetectedShift(
      SimulatedCouncil council,
      int members,
      double response,
      double moved,
      MeanPrecision precision) {
    var before = council.scores(council.respondents(response), 0, 0);
    var now = council.scores(council.respondents(response), 0, moved);
    return PulsePage.facet(Facet.SAFETY, members, now, before, precision).isChanged();
  }
}
