// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.norm.LegalTerm;
import org.jspecify.annotations.Nullable;

/**
 * How far a claim came along one route.
 *
 * @param countsFrom the day from which the term of the law is counted; null when nobody recorded it
 * @param lastDay the last day as somebody recorded it, of a hearing or as a lawyer said; null when
 *     nobody did
 * @param doneOn the day on which it was done; null as long as it was not
 * @param version 0 when nothing was recorded yet
 */
public record ClaimRoute(
    Kind kind,
    @Nullable LocalDate countsFrom,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate doneOn,
    int version) {

  /** A way along which damage is claimed. */
  public enum Kind {
    /** A letter that holds the perpetrator liable, which keeps the right to claim (3:317 BW). */
    LETTER(null),
    /** The injured party joins the criminal case (51f and 51g Sv). */
    CRIMINAL_CASE(null),
    CIVIL(LegalTerm.CIVIL_CLAIM),
    /** The fund for victims of violence, for serious injury of a person. */
    FUND(LegalTerm.VIOLENCE_FUND);

    private final @Nullable LegalTerm term;

    Kind(@Nullable LegalTerm term) {
      this.term = term;
    }

    /** Returns the term of the law; empty when there is none in years. */
    public Optional<LegalTerm> findTerm() {
      return Optional.ofNullable(term);
    }

    /** Returns true when this party can claim along it. */
    public boolean isFor(Claimant claimant) {
      return this != FUND || claimant == Claimant.AFFECTED;
    }

    /**
     * Returns true when somebody records a last day for it; a letter goes out on a promised day.
     */
    public boolean hasLastDay() {
      return this != LETTER;
    }
  }

  static ClaimRoute none(Kind kind) {
    return new ClaimRoute(kind, null, null, null, 0);
  }

  /**
   * Returns the day on which the task falls: the last day that somebody recorded, or else the one
   * that follows from the term of the law.
   */
  @Nullable LocalDate dueOn() {
    var from = countsFrom;
    if (lastDay != null || from == null) {
      return lastDay;
    }
    return kind.findTerm().map(term -> term.lastDay(from)).orElse(null);
  }

  /**
   * Returns the last day that a page may show.
   *
   * @param isTermShown true when pages may show a day that follows from the term of the law
   */
  public Optional<LocalDate> findShownDay(boolean isTermShown) {
    return isTermShown || lastDay != null ? Optional.ofNullable(dueOn()) : Optional.empty();
  }

  /** Returns true when somebody recorded a day. */
  boolean isRecorded() {
    return countsFrom != null || lastDay != null || doneOn != null;
  }
}
