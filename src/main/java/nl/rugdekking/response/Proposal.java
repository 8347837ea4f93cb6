// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A measure as far as its form has been filled in; every field may still be missing. */
public record Proposal(
    @Nullable MeasureKind kind,
    @Nullable LegalNature nature,
    Facts facts,
    Hearing hearing,
    Reach reach,
    MeasureTarget towards) {

  static Proposal of(Measure measure) {
    return new Proposal(
        measure.kind(),
        measure.nature(),
        measure.facts(),
        measure.hearing(),
        measure.reach(),
        measure.towards());
  }

  /**
   * The conduct with its day and place. It is a description of acts, not a judgement of the person.
   */
  public record Facts(@Nullable String conduct, @Nullable LocalDate on, @Nullable String place) {}

  /**
   * The hearing of the person toward whom the measure is taken.
   *
   * @param heard true when the person was heard; null while the question is unanswered
   * @param on the day of the hearing
   * @param words the statement of the person, or the reason why they were not heard
   */
  public record Hearing(@Nullable Boolean heard, @Nullable LocalDate on, @Nullable String words) {}

  /**
   * The extent of the measure.
   *
   * @param until the last day on which it applies
   * @param openChannel the way in which essential services stay available meanwhile
   */
  public record Reach(
      @Nullable String scope,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String openChannel) {

    /**
     * Returns true when the measure lasts longer than this. The last day counts: three months from
     * 1 January end on 31 March.
     */
    boolean isLongerThan(int months) {
      return from != null && until != null && !until.isBefore(from.plusMonths(months));
    }
  }

  /**
   * The person toward whom the measure is taken.
   *
   * @param subject the name or description of the person, as far as known
   * @param signer the name and office of the person who signs
   */
  public record MeasureTarget(@Nullable String subject, Notice notice, @Nullable String signer) {}

  /**
   * The moment that was chosen to tell the person that their data are stored.
   *
   * @param on the day when they are told later, or the day to look again when they are not told
   * @param reason the reason for not telling them at once
   */
  public record Notice(@Nullable Moment moment, @Nullable LocalDate on, @Nullable String reason) {

    /** Returns true when they are not told at once, which needs a reason and a day. */
    boolean isPostponed() {
      return moment == Moment.LATER || moment == Moment.NOT;
    }

    public enum Moment {
      AT_ONCE,
      LATER,
      /** They are not told, until somebody looks again and decides otherwise. */
      NOT
    }
  }

  /**
   * What keeps a measure from being decided.
   *
   * @param gaps what is missing or does not fit in a field of the form
   * @param refusals the message keys of the reasons that belong to no field
   */
  public record Faults(Set<Gap> gaps, List<String> refusals) {

    void requireNone() {
      if (!refusals.isEmpty()) {
        throw new RefusedResponseException(refusals.getFirst());
      }
      if (!gaps.isEmpty()) {
        throw new IncompleteMeasureException(gaps);
      }
    }
  }
}
