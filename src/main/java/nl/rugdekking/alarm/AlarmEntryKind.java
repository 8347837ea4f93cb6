// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline entry about danger: who was called, and what was done in the first hour.
 */
enum AlarmEntryKind implements EntryKind {
  /** Danger was reported once more while somebody was being called or was taking care of it. */
  AGAIN,
  /** Somebody was called. */
  CALLED,
  /** Nobody could be reached. */
  UNANSWERED,
  /** Somebody takes care of the danger. */
  CONFIRMED,
  /** The first hour ended, and the case owner takes over. */
  HANDED_OVER,
  /** A step of the first hour was taken. */
  FIRST_HOUR,
  /** The organisation said something in public. */
  SPOKEN_OF,
  /** The confidential adviser called somebody, and wrote what that person needs to know. */
  HELP_ASKED;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public Optional<String> findAboutKey(String about, boolean forAffected) {
    return switch (this) {
      case CALLED -> Optional.of("alarm.via." + about);
      case FIRST_HOUR ->
          Optional.of(
              forAffected && about.equals(FirstHourStep.CALL_AFFECTED.name())
                  ? "alarm.step.you"
                  : "alarm.step." + about);
      default -> Optional.empty();
    };
  }
}
