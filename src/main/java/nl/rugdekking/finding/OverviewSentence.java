// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence of the overview about something that a room counts beside the promises. */
public interface OverviewSentence {

  /**
   * Writes the sentence.
   *
   * @param cases which parts it is about: the parameters of the subquery for the newest parts, and
   *     as "most" how many parts are counted at once
   * @return empty when there is nothing to count, or when there are more parts than that
   */
  Optional<String> write(Map<String, @Nullable Object> cases);
}
