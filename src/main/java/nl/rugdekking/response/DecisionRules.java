// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.response.Responses.Execution;
import org.springframework.stereotype.Component;

/**
 * Says which measures can be decided in a part, and finds everything that keeps one from being
 * decided as it was typed. A form tells all of it at once, so that nobody has to send it again and
 * again (domain rule 2p).
 */
@Component
record DecisionRules(
    MeasureRoutes routes,
    ResponsePromiseService promises,
    MeasureNotice notice,
    ActingRule rule,
    Clock clock) {

  /** Returns the measures among which the viewer chooses. */
  Measure.Choices listChoices(CaseAccess access, PartRecord affected) {
    var part = affected.part();
    return new Measure.Choices(
        affected.closedAt() == null && access.may(Action.DECIDE, part),
        routes.listOpen(access, part),
        routes.listCounterparts(access, part),
        rule.findMeeting(part).isPresent(),
        routes.isArticleMissing(part),
        promises.findLongestBan(affected),
        promises.findLastDayToDo(affected, today()));
  }

  /** Returns everything that keeps this measure from being decided today in this way. */
  Proposal.Faults find(
      CaseAccess access, PartRecord affected, Proposal proposal, Execution execution) {
    var kind = proposal.kind();
    var gaps = EnumSet.noneOf(Gap.class);
    gaps.addAll(ProposalValidator.findGapsOn(today(), proposal));
    var refusals = new ArrayList<String>();
    if (kind == null) {
      return new Proposal.Faults(gaps, refusals);
    }
    if (gaps.isEmpty()) {
      var measure = Measure.of(proposal, today());
      addUnfitting(access, affected.part(), measure, execution, gaps, refusals);
    } else {
      routes.findRefusal(access, affected.part(), kind).ifPresent(refusals::add);
    }
    if (isTooLong(affected, proposal, kind, gaps)) {
      gaps.add(Gap.LONGER_THAN_POLICY);
    }
    if (notice.isForNobodyRecorded(access, affected.part(), proposal.towards())) {
      gaps.add(Gap.NOTICE_SUBJECT);
    }
    if (!kind.isRecordedAfterwards()) {
      addUndoable(access, affected, execution, gaps, refusals);
    }
    return new Proposal.Faults(gaps, refusals);
  }

  // These rules look at a complete measure, so they are asked only about one.
  private void addUnfitting(
      CaseAccess access,
      PartId part,
      Measure measure,
      Execution execution,
      Set<Gap> gaps,
      List<String> refusals) {
    try {
      routes.requireOpen(access, part, measure);
      routes.requireWithinArticle(measure);
      routes.requireNext(part, measure, execution.prolongs());
    } catch (RefusedResponseException refused) {
      refusals.add(refused.messageKey());
    } catch (IncompleteMeasureException incomplete) {
      gaps.addAll(incomplete.gaps());
    }
  }

  private boolean isTooLong(
      PartRecord affected, Proposal proposal, MeasureKind kind, Set<Gap> found) {
    return kind.isBoundByPolicy()
        && !found.contains(Gap.FROM_TOO_FAR)
        && !found.contains(Gap.UNTIL_TOO_FAR)
        && proposal.reach().isLongerThan(promises.findLongestBan(affected));
  }

  private void addUndoable(
      CaseAccess access,
      PartRecord affected,
      Execution execution,
      Set<Gap> gaps,
      List<String> refusals) {
    rule.listObstacles(affected, VisibleAct.RESPONSE).stream()
        .findFirst()
        .map(obstacle -> "register.Obstacle." + obstacle.name())
        .ifPresent(refusals::add);
    var day = execution.doneBy();
    if (day == null
        || day.isBefore(today())
        || day.isAfter(promises.findLastDayToDo(affected, today()))) {
      gaps.add(Gap.DONE_BY);
    }
    if (!execution.withoutOthers()
        && rule.isOpposedByOthers(access, affected.part(), VisibleAct.RESPONSE)) {
      refusals.add("register.others.opposed");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }
}
