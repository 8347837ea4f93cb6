// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the mean of a group is a property of the group: how much of the differences between
 * people lies between groups (ICC 1), and how reliable a group's mean is (ICC 2).
 */
public record GroupAgreement(double icc1, double icc2) {

  /** One-way analysis of variance over groups of any size, two groups or more. */
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
