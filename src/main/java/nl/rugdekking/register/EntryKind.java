// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A kind of line on the timeline of a case. Each room (module) defines its kinds in an enum and
 * declares them with a bean of type {@link Provider}. The texts are among the messages of that
 * room.
 */
public interface EntryKind {

  /** Declares the kinds of the enum that contains it, as a bean of its room. */
  interface Provider {
    default EntryKind[] kinds() {
      return (EntryKind[]) getClass().getEnclosingClass().getEnumConstants();
    }
  }

  /** The name of the room, which is the name of its package. */
  default String room() {
    var room = getClass().getPackageName();
    return room.substring(room.lastIndexOf('.') + 1);
  }

  /** The name of the kind, unique in its room. */
  String name();

  /** The message key of the text for handlers. */
  default String key() {
    return room() + ".entry." + name();
  }

  /** The message key of the text for the affected person. */
  default String keyForAffected() {
    return key();
  }

  /**
   * The message key for the {@code about} of a line; empty when it is shown as it is stored.
   *
   * @param forAffected true for the text that the affected person reads
   */
  default Optional<String> findAboutKey(String about, boolean forAffected) {
    return Optional.empty();
  }

  /**
   * Returns true when only handlers may read the line: it is about a report, and the reporter may
   * be somebody other than the affected person.
   */
  default boolean isForHandlers() {
    return false;
  }

  /**
   * Returns true when the line is about what is done toward the perpetrator. Handlers and the
   * affected person read it; the people whom the affected person lets follow the case do not.
   */
  default boolean isHiddenFromFollowers() {
    return false;
  }

  /**
   * Returns true when only the affected person and the confidential adviser may read the line. That
   * stays so after the talk between them became a case: neither the handlers of the case nor the
   * people whom the affected person lets follow it may read it.
   */
  default boolean isOfTalk() {
    return false;
  }

  /**
   * Turns the stored words of a line into the text that is shown; most kinds show the words as they
   * were typed.
   *
   * @param forAffected true for the text that the affected person reads
   */
  default String describe(String words, Texts texts, boolean forAffected) {
    return words;
  }

  /** Texts in the language of the reader. */
  interface Texts {
    String text(String key, Object... values);

    String day(LocalDate day);
  }

  /** The name of this step in the audit log. */
  default String auditVerb() {
    return room() + "." + name();
  }
}
