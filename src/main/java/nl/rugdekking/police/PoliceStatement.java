// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody records of the police.
 *
 * @param id the id that was made with the form, so that a form sent twice records one step
 * @param promise the promise by which the report was made, or null
 * @param askFrom the day on which to ask again; null for fourteen days after the step
 */
public record PoliceStatement(
    UUID id,
    PoliceStepKind kind,
    LocalDate on,
    @Nullable PromiseId promise,
    PoliceStep.PoliceContact contact,
    @Nullable String words,
    @Nullable LocalDate askFrom,
    PoliceStep.@Nullable Quiet quiet,
    PoliceStep.@Nullable Request request) {

  private static final int DAYS_OF_SILENCE = 14;

  /** The day on which we ask how it stands; null when nothing more is expected. */
  @Nullable LocalDate findDayToAsk() {
    if (kind.isEnd()) {
      return null;
    }
    return askFrom == null ? on.plusDays(DAYS_OF_SILENCE) : askFrom;
  }

  PoliceStatement withPromise(PromiseId made) {
    return new PoliceStatement(id, kind, on, made, contact, words, askFrom, quiet, request);
  }

  PolicePromises.ToldStep toTold() {
    return new PolicePromises.ToldStep(id, kind, request != null);
  }

  boolean hasWords() {
    return words != null && !words.isBlank();
  }
}
