// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.SubjectHearing;
import org.jspecify.annotations.Nullable;

/** The matter of a letter: a measure, or the hearing that comes before one. */
public sealed interface LetterMatter {

  /** Returns the name or description of the person to whom the letter goes, as far as known. */
  @Nullable String subject();

  /** Returns true when no letter about it can have gone out on this day, because it was earlier. */
  boolean isAfter(LocalDate day);

  /** Returns true when it was over on this day. */
  boolean isOverBefore(LocalDate day);

  /** Returns true when a letter of this kind may not be written any more. */
  boolean isOver(LetterKind letter, LocalDate today);

  /** A measure that was decided. */
  record OfMeasure(Response measure) implements LetterMatter {

    @Override
    public @Nullable String subject() {
      return measure.content().towards().subject();
    }

    @Override
    public boolean isAfter(LocalDate day) {
      return day.isBefore(DueDates.dayOf(measure.decision().at()));
    }

    @Override
    public boolean isOverBefore(LocalDate day) {
      var withdrawal = measure.withdrawal();
      var until = measure.content().reach().until();
      return (withdrawal != null && day.isAfter(DueDates.dayOf(withdrawal.at())))
          || (until != null && day.isAfter(until));
    }

    @Override
    public boolean isOver(LetterKind letter, LocalDate today) {
      return LetterChoice.isOver(measure, letter, today);
    }
  }

  /**
   * A hearing to which somebody is invited. Its invitation is over once it was held or given up. An
   * invitation that was written elsewhere may have gone out before the hearing was recorded here.
   */
  record OfHearing(SubjectHearing hearing) implements LetterMatter {

    @Override
    public @Nullable String subject() {
      return hearing.invitation().about().subject();
    }

    @Override
    public boolean isAfter(LocalDate day) {
      return day.isBefore(hearing.reportedOn());
    }

    @Override
    public boolean isOverBefore(LocalDate day) {
      var invitation = hearing.invitation();
      var talk = invitation.talkOn();
      return day.isAfter(invitation.answerBy()) || (talk != null && day.isAfter(talk));
    }

    @Override
    public boolean isOver(LetterKind letter, LocalDate today) {
      return hearing.result() != null || isOverBefore(today);
    }
  }
}
