// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import java.util.Set;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.SubmittedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to the affected person.
 *
 * @param kept the promises to tell them that are kept by this; empty for a question or an
 *     appointment
 * @param talk the talk in which it was told; null when it is sent as a message
 */
public record Telling(SubmittedText text, Set<PromiseId> kept, @Nullable Talk talk) {

  /** The way in which the affected person is told. */
  public enum Way {
    MESSAGE,
    PHONE,
    FACE_TO_FACE
  }

  /**
   * A talk in which the affected person was told something.
   *
   * @param way by telephone or face to face
   * @param who the name of the person who told it
   */
  public record Talk(Way way, LocalDate on, String who) {}

  /** Creates a message that keeps these promises. */
  public static Telling message(SubmittedText text, Set<PromiseId> kept) {
    return new Telling(text, kept, null);
  }
}
