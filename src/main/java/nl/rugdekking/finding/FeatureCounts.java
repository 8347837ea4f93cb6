// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of parts for each form, each channel and so on, among the parts that a viewer may
 * read.
 *
 * @param parts the number of parts that were counted
 * @param complete false when there were more than are counted at once
 */
public record FeatureCounts(List<FeatureCount> counts, long parts, boolean complete) {

  /** A feature by which the cases are counted. */
  public enum Feature {
    FORM,
    CHANNEL,
    TOPIC,
    POSITION,
    EXPERIENCED,
    ASSESSED,
    /** The month of registration. */
    MONTH
  }

  /**
   * One count.
   *
   * @param code the code, the step of a severity, or the month as in 2026-11; null when it is not
   *     known
   */
  public record FeatureCount(Feature feature, @Nullable String code, long amount) {}

  /** The counts of one feature, the most frequent first. */
  public List<FeatureCount> of(Feature feature) {
    return counts.stream().filter(count -> count.feature() == feature).toList();
  }
}
