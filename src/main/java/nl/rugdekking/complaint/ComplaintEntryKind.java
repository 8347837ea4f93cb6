// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about a complaint. All but the last are about who made it. */
enum ComplaintEntryKind implements EntryKind {
  MADE,
  WITHDRAWN,
  /** It had been recorded by mistake. */
  REMOVED,
  /** It was recorded on which day the affected learned of the act. */
  KNOWN;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return this == KNOWN ? Optional.empty() : Optional.of("complaint.by." + about);
  }
}
