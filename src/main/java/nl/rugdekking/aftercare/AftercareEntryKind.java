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
  /** The affected person said if it was enough; the line is about the {@link CareAnswer}. */
  ANSWERED;

  @Component
  static class KindProvider implements Provider {}

  // The choice and the answers are for the affected person, the care giver and the handler of the
  // part. People who follow the case read only that a promised talk took place.
  @Override
  public boolean isHiddenFromFollowers() {
    return true;
  }

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.of(
        switch (this) {
          case CHOSEN -> "aftercare.carer." + about;
          case CONTACT, NOT_REACHED -> "aftercare.kind." + about;
          case ANSWERED -> "aftercare.answer." + about;
        });
  }
}
