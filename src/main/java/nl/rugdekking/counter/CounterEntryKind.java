// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about the page of a site. The {@code about} is the measure. */
enum CounterEntryKind implements EntryKind {
  /** Somebody chose at which sites people are told of the measure. */
  SITES_CHOSEN;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("response.kind." + about);
  }

  @Override
  public boolean isForHandlers() {
    return true;
  }
}
