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
 *     here
 * @param proof who made the report and its number, as that promise has it
 * @param askFrom the day on which we ask how it stands, unless we hear something before; null when
 *     nothing more is expected
 * @param quiet what the police asked to keep quiet; null when they did not
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
    Instant recordedAt) {

  /**
   * Where to reach the police about the report.
   *
   * @param number the number that the police gave
   */
  public record PoliceContact(
      @Nullable String station, @Nullable String number, @Nullable String person) {

    static final PoliceContact NONE = new PoliceContact(null, null, null);
  }

  /**
   * What is kept from the affected, because the police asked for it.
   *
   * @param until the last day on which they do not read it
   * @param reason why, as the police said; null after the case was destroyed
   */
  public record Quiet(LocalDate until, @Nullable String reason) {}

  PoliceStep withProof(@Nullable Proof shown) {
    return new PoliceStep(
        id, part, kind, on, promise, shown, contact, words, askFrom, quiet, recordedAt);
  }

  /** Returns true when the affected may not read it yet. */
  public boolean isQuietOn(LocalDate today) {
    return quiet != null && !today.isAfter(quiet.until());
  }
}
