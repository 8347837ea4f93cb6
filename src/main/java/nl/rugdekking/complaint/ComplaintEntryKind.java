// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about a complaint. Each is about who made it. */
enum ComplaintEntryKind implements EntryKind {
  MADE,
  WITHDRAWN,
  /** It had been recorded by mistake. */
  REMOVED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("complaint.by." + about);
  }
}
