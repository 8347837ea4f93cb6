// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A step in the log of the police. Its texts are null when nobody wrote them, or after the case was
 * destroyed.
 *
 * @param promise the promise by which the report was made; null for a step that somebody recorded
 *     in the log
 * @param proof who made the report and its number, as recorded with that promise
 * @param askFrom the day on which the organisation asks how it stands, unless it hears something
 *     before; null when nothing more is expected
 * @param quiet what the police asked to keep quiet; null when they did not ask
 * @param request what the police ask of the organisation; null when they ask nothing
 */
public record PoliceStep(
    UUID id,
    PartId part,
    PoliceStepKind kind,
    LocalDate on,
    @Nullable PromiseId promise,
    @Nullable Proof proof,
    PoliceContact contact,
    @Nullable String words,
    @Nullable LocalDate askFrom,
    @Nullable Quiet quiet,
    @Nullable Request request,
    Instant recordedAt) {

  /**
   * Something that the police ask of the organisation.
   *
   * @param what the thing they ask for; null after the case was destroyed
   * @param by the day by which it is done
   * @param doneOn the day on which it was done, or null
   */
  public record Request(@Nullable String what, LocalDate by, @Nullable LocalDate doneOn) {}

  /**
   * The way to reach the police about the report.
   *
   * @param number the number that the police gave
   */
  public record PoliceContact(
      @Nullable String station, @Nullable String number, @Nullable String person) {

    static final PoliceContact NONE = new PoliceContact(null, null, null);

    /** Returns true when somebody filled in where the report was made and its number. */
    boolean isComplete() {
      return isTyped(station) && isTyped(number);
    }

    private static boolean isTyped(@Nullable String text) {
      return text != null && !text.isBlank();
    }
  }

  /**
   * The days and the reason for which a step is kept from the affected person, because the police
   * asked for it.
   *
   * @param until the last day on which they cannot read it
   * @param reason the reason that the police gave; null after the case was destroyed
   */
  public record Quiet(LocalDate until, @Nullable String reason) {}

  PoliceStep withProof(@Nullable Proof shown) {
    return new PoliceStep(
        id, part, kind, on, promise, shown, contact, words, askFrom, quiet, request, recordedAt);
  }

  /** Returns true when the affected person may not read the step yet. */
  public boolean isQuietOn(LocalDate today) {
    return quiet != null && !today.isAfter(quiet.until());
  }
}
