// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about aftercare. None of them has words of a talk. */
enum AftercareEntryKind implements EntryKind {
  /** The affected person chose who gives aftercare; the line is about the {@link Carer}. */
  CHOSEN,
  /** There was contact besides the promised talks; the line is about its {@link ContactKind}. */
  CONTACT,
  /** Somebody tried to reach the affected person in vain. */
  NOT_REACHED,
  /** The affected person said if it was enough. The line does not tell their answer. */
  ANSWERED;

  @Component
  static class KindProvider implements Provider {}

  // The choice is for the affected person, the care giver and the handler of the part. An answer is
  // for the affected person and the care giver alone. People who follow the case read only that a
  // promised talk took place.
  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return switch (this) {
      case CHOSEN -> Optional.of("aftercare.carer." + about);
      case CONTACT, NOT_REACHED -> Optional.of("aftercare.kind." + about);
      case ANSWERED -> Optional.empty();
    };
  }
}
