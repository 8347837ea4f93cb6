// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The lines about the press; each is about a medium. */
enum PressEntry implements EntryKind {
  ANSWERED;

  @Component
  static class All implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of("press.medium." + about);
  }
}
