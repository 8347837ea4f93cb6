// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about letters. The {@code about} of each is the kind of letter. */
enum OutgoingEntryKind implements EntryKind {
  WRITTEN,
  /** It was written in a word processor of the organisation, and kept with the case. */
  WRITTEN_ELSEWHERE,
  POSTED,
  HANDED_OVER,
  /** The record of its posting was corrected. */
  CORRECTED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("paper.kind." + about);
  }

  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }

  // The affected hears that it was posted; a draft says nothing to them.
  @Override
  public boolean isForHandlers() {
    return this == WRITTEN || this == WRITTEN_ELSEWHERE;
  }
}
