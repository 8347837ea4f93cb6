// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about damage. Each is about the party whose loss it is. */
enum RecoveryEntryKind implements EntryKind {
  STATED,
  RESTATED,
  UNSTATED,
  /** The affected person was asked, and nothing was lost. The line is about no party. */
  NOTHING_LOST,
  /** The line is also about the way in which it is claimed, or that it is left. */
  DECIDED,
  TAKEN_BACK,
  /** The line is also about the route along which something was done or is to be done. */
  ROUTE,
  /** Something came in, was awarded, advanced or written off. */
  ACCOUNTED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("recovery.about." + about + (forAffected ? ".own" : ""));
  }

  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }
}
