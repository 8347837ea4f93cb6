// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an objection that was received.
 *
 * @param id the id that was made with the form, so that a form sent twice records one objection
 * @param words what the sender disagrees with, in their own words
 * @param handler who handles it
 * @param calledObjection true when the sender called it an objection, although none is possible
 */
public record ObjectionStatement(
    UUID id,
    ObjectionKind kind,
    LocalDate receivedOn,
    @Nullable String words,
    @Nullable Handler handler,
    boolean calledObjection) {

  /**
   * The person who handles it.
   *
   * @param colleague null for somebody outside the organisation, and when only a name is known
   */
  public record Handler(String name, @Nullable PersonId colleague) {

    /** Returns a person of whom only the name is known; null when none was typed. */
    public static @Nullable Handler named(@Nullable String typed) {
      return typed == null || typed.isBlank() ? null : new Handler(typed, null);
    }
  }

  /**
   * Returns the same statement for another kind. Its id follows from this one, so that a form that
   * is sent twice records one of each kind.
   */
  public ObjectionStatement as(ObjectionKind other) {
    var derived = UUID.nameUUIDFromBytes((id + other.name()).getBytes(UTF_8));
    return new ObjectionStatement(derived, other, receivedOn, words, handler, calledObjection);
  }
}
