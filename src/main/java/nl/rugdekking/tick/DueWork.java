// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Duration;

/**
 * Work of one kind that becomes due. Called once for each organisation for which {@link
 * WorkSchedule#schedule} was called, within that organisation and outside any transaction. May be
 * called again for work that was done already (a node may die between doing it and recording that),
 * so it looks in its own tables for what there is to do.
 */
public interface DueWork {

  Duration ABOUT_AN_HOUR = Duration.ofMinutes(64);

  String kind();

  void run();

  /** The longest pause before work that failed again and again is tried once more. */
  default Duration longestPause() {
    return ABOUT_AN_HOUR;
  }
}
