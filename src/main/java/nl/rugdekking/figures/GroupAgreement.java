// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether the mean of a group says something about the group: the share of the differences
 * between people that lies between groups (ICC 1), and the reliability of a group mean (ICC 2).
 */
public record GroupAgreement(double icc1, double icc2) {

  /**
   * One-way analysis of variance over two or more groups of any size.
   *
   * @param groups the scores of the people in each group
   */
  public static GroupAgreement of(List<double[]> groups) {
    double people = groups.stream().mapToInt(group -> group.length).sum();
    double mean = groups.stream().flatMapToDouble(Arrays::stream).sum() / people;
    double between = 0;
    double within = 0;
    double squares = 0;
    for (var group : groups) {
      double own = Arrays.stream(group).average().orElse(mean);
      between += group.length * (own - mean) * (own - mean);
      within += Arrays.stream(group).map(score -> (score - own) * (score - own)).sum();
      squares += (double) group.length * group.length;
    }
    double betweenSquare = between / (groups.size() - 1);
    double withinSquare = within / (people - groups.size());
    double size = (people - squares / people) / (groups.size() - 1);
    double difference = betweenSquare - withinSquare;
    return new GroupAgreement(
        difference / (betweenSquare + (size - 1) * withinSquare), difference / betweenSquare);
  }
}
