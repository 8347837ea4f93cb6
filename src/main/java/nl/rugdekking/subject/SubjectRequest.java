// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of a perpetrator about the data that are kept about them. It comes in by the
 * organisation's own route for such requests, where somebody checks who asks.
 *
 * @param due the last day of the term in which it is answered
 * @param prolonged null while the term was not prolonged
 * @param answer null while it was not answered
 */
public record SubjectRequest(
    UUID id,
    SubjectId subject,
    Kind kind,
    Receipt receipt,
    LocalDate due,
    @Nullable Prolongation prolonged,
    @Nullable Answer answer,
    int version) {

  private static final int TERM_IN_MONTHS = 1;
  private static final int LONGER_TERM_IN_MONTHS = 3;

  /** The rights that the GDPR gives, in articles 15, 16, 21 and 17. */
  public enum Kind {
    ACCESS,
    CORRECTION,
    OBJECTION,
    ERASURE
  }

  /** The answer to the request. */
  public enum Outcome {
    GRANTED,
    PARTLY,
    REFUSED
  }

  /**
   * How the request came in. The texts are null once the key of the case is destroyed.
   *
   * @param identity how somebody checked who asks, and who did
   * @param words what is asked, or null when the kind says enough
   */
  public record Receipt(LocalDate on, @Nullable String identity, @Nullable String words) {}

  /** The term was made longer, and who asks was told why. */
  public record Prolongation(LocalDate on, @Nullable String reason) {}

  /** The answer that somebody gave, and the day on which it went out. */
  public record Answer(LocalDate on, Outcome outcome, @Nullable String words) {}

  /** Returns the last day of the term for a request that came in on this day (GDPR 12(3)). */
  static LocalDate dueAfter(LocalDate received) {
    return received.plusMonths(TERM_IN_MONTHS);
  }

  /** Returns the last day of the term once it was prolonged by two months. */
  LocalDate longerDue() {
    return receipt.on().plusMonths(LONGER_TERM_IN_MONTHS);
  }

  /** Returns true while it can be prolonged: once, and within the first term. */
  public boolean mayBeProlonged(LocalDate today) {
    return answer == null && prolonged == null && !today.isAfter(due);
  }
}
