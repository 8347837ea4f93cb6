// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline lines about the first day, each of which is the answer to a step. The
 * {@code about} of a line is the step.
 */
public enum FirstDayEntryKind implements EntryKind {
  DONE,
  NOT_DONE,
  SERIOUS_INJURY,
  NO_SERIOUS_INJURY,
  INJURY_NOT_KNOWN;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("firstday.step." + about);
  }
}
