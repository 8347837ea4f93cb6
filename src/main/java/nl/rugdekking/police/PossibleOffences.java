// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.ComplaintLimit;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.complaint.ReportedAct;
import nl.rugdekking.norm.OffenceAnswer;
import nl.rugdekking.norm.Offences;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds which offences may be at stake in what was reported about one affected person. The facts
 * come from the report; the handler of the part answers once what the report does not contain.
 */
@Service
public class PossibleOffences {

  private final Offences offences;
  private final Complaints complaints;
  private final ActingRule rule;
  private final PartService parts;
  private final FactAnswerRepository answers;
  private final Organisations organisations;
  private final Clock clock;

  PossibleOffences(
      Offences offences,
      Complaints complaints,
      ActingRule rule,
      PartService parts,
      FactAnswerRepository answers,
      Organisations organisations,
      Clock clock) {
    this.offences = offences;
    this.complaints = complaints;
    this.rule = rule;
    this.parts = parts;
    this.answers = answers;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The offences that may be at stake for one affected person.
   *
   * @param offences the offences, the ones that fit best first
   * @param released true when the lawyer of the organisation released the table of offences
   * @param questions the questions about the act
   * @param answered the answers given so far
   * @param meetingUnknown true when it happened in a meeting, and nobody recorded in which one
   */
  public record Situation(
      OffenceAnswer offences,
      boolean released,
      List<FactQuestion> questions,
      FactAnswers answered,
      boolean meetingUnknown) {

    /** Returns true when nobody chose the kind of act yet, so that nothing can be concluded. */
    public boolean isActUnknown() {
      return questions.isEmpty();
    }

    /** Returns true when a question was not answered yet. */
    public boolean isIncomplete() {
      return !questions.stream().allMatch(answered::isAnswered);
    }
  }

  /**
   * Finds the offences for a viewer who may do this in the part. The result is empty when nothing
   * is known about the act.
   */
  @Transactional(readOnly = true)
  public Optional<Situation> find(CaseAccess access, PartId id, Action action) {
    var part = access.require(action, id);
    var acts = complaints.listActs(part);
    return acts.isEmpty()
        ? Optional.empty()
        : Optional.of(describe(part, parts.get(access, id, action), acts));
  }

  private Situation describe(CasePart part, PartRecord affected, List<ReportedAct> acts) {
    var told = ReportedFacts.of(acts, rule.findMeeting(part.id()));
    var answered = answers.get(part.id());
    var kind = organisations.current().kind();
    var title = Objects.requireNonNullElse(affected.positionTitle(), "");
    var victim = offences.victimFacts(kind, title);
    var knownOn =
        complaints
            .findPossibleLimit(part)
            .map(ComplaintLimit::start)
            .orElseGet(() -> acts.getFirst().day());
    var question = told.ask(kind, victim, answered, knownOn);
    return new Situation(
        offences.answer(question).sortByFit(question.facts()),
        offences.findRelease().isPresent(),
        told.listQuestions(),
        answered,
        told.isMeetingUnknown());
  }

  /**
   * Records the answers of the handler of the part.
   *
   * @throws StalePageException when somebody else answered after the page was made
   */
  @Transactional
  public void answer(CaseAccess access, PartId part, FactAnswers said) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    if (!answers.save(affected, said, access.viewer().person(), clock.instant())) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, PoliceEntryKind.ANSWERED, null, null);
  }
}
