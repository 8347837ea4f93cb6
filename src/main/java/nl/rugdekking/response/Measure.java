// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.MeasureTarget;
import nl.rugdekking.response.Proposal.Reach;

/**
 * A measure toward the perpetrator, such as a warning or a ban from the building, on which somebody
 * can decide. The constructor refuses an incomplete measure, so that none can exist (domain rule
 * 6).
 */
public record Measure(
    MeasureKind kind,
    LegalNature nature,
    Facts facts,
    Hearing hearing,
    Reach reach,
    MeasureTarget towards) {

  /**
   * Creates the measure.
   *
   * @throws IncompleteMeasureException when something is missing or does not fit
   */
  public Measure {
    requireNoGaps(
        ProposalValidator.findGaps(new Proposal(kind, nature, facts, hearing, reach, towards)));
  }

  /**
   * Creates the measure that somebody decides on today.
   *
   * @throws IncompleteMeasureException when something is missing, does not fit, or has a wrong date
   */
  public static Measure of(Proposal proposal, LocalDate today) {
    var gaps = ProposalValidator.findGapsOn(today, proposal);
    if (proposal.kind() == null || proposal.nature() == null || !gaps.isEmpty()) {
      throw new IncompleteMeasureException(gaps);
    }
    return new Measure(
        proposal.kind(),
        proposal.nature(),
        proposal.facts(),
        proposal.hearing(),
        proposal.reach(),
        proposal.towards());
  }

  /** Returns the ways to contest the measure, which follow from what it is. */
  public List<LegalNature.Remedy> route() {
    return kind.route(nature);
  }

  /**
   * The measures among which somebody chooses.
   *
   * @param counterparts what the people accused are to the organisation
   * @param inMeeting true when it was recorded in which meeting it happened
   * @param articleMissing true when nobody can be refused from meetings, because the lawyer of the
   *     organisation did not write the article or the duration
   * @param banMonths the number of months that a ban may last at most
   * @param lastDayToDo the last day on which a measure that is decided today may be done
   */
  public record Choices(
      boolean mayDecide,
      List<MeasureKind> open,
      Set<Counterpart> counterparts,
      boolean inMeeting,
      boolean articleMissing,
      int banMonths,
      LocalDate lastDayToDo) {}

  private static void requireNoGaps(Set<Gap> gaps) {
    if (!gaps.isEmpty()) {
      throw new IncompleteMeasureException(gaps);
    }
  }
}
