// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on measures toward the perpetrator, and withdraws wrong ones. */
@Service
public class Responses {

  private final ResponseRepository repository;
  private final ResponsePromiseService promise;
  private final PartService parts;
  private final ActingRule rule;
  private final People people;
  private final Clock clock;

  Responses(
      ResponseRepository repository,
      ResponsePromiseService promise,
      PartService parts,
      ActingRule rule,
      People people,
      Clock clock) {
    this.repository = repository;
    this.promise = promise;
    this.parts = parts;
    this.rule = rule;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The data of the page about the response of one part.
   *
   * @param exemption the decision to act all the same, or null
   * @param obstacles the reasons why nothing may be decided (yet)
   * @param opposed true when another affected person does not want a response
   */
  public record Overview(
      PartRecord affected,
      @Nullable Exemption exemption,
      Set<Obstacle> obstacles,
      boolean opposed,
      @Nullable Promise promise,
      List<Response> decided,
      boolean mayDecide) {}

  @Transactional(readOnly = true)
  public Overview getOverview(CaseAccess access, PartId part) {
    var affected = parts.get(access, part, Action.READ);
    return new Overview(
        affected,
        rule.findExemption(affected, VisibleAct.RESPONSE).orElse(null),
        rule.listObstacles(affected, VisibleAct.RESPONSE),
        rule.isOpposedByOthers(access, part, VisibleAct.RESPONSE),
        promise.findUnsettled(part).orElse(null),
        listShown(affected),
        affected.closedAt() == null && access.may(Action.DECIDE, part));
  }

  /** The measures of a part, the newest first, for the affected on their own case. */
  @Transactional(readOnly = true)
  public List<Response> listForAffected(CaseAccess access, PartId part) {
    return listShown(parts.get(access, part, Action.READ_OWN_SUBJECT));
  }

  private List<Response> listShown(PartRecord affected) {
    var decided = repository.list(affected.part());
    var outcome = affected.outcome();
    return outcome != null && outcome.shieldsAccused()
        ? decided.stream().map(Response::withoutSubject).toList()
        : decided;
  }

  /**
   * How a measure is done.
   *
   * @param doneBy the day by which it is done, such as the day on which a letter is posted
   * @param withoutOthers true when it goes on without the name and facts of another affected
   *     person, who does not want it
   */
  public record Doing(LocalDate doneBy, boolean withoutOthers) {}

  /** Returns true when this is a day by which a measure can be done: from today, within a year. */
  public boolean isDayToDo(LocalDate day) {
    return !day.isBefore(today()) && !day.isAfter(today().plusYears(1));
  }

  /**
   * Decides on a measure. In one transaction it saves the measure, keeps the promise, writes the
   * timeline and plans the expiry.
   *
   * @param id the id that was made with the form, so that a form sent twice makes one measure
   * @param promiseVersion the version of the unsettled promise that the form showed, or null when
   *     it showed none
   * @throws RefusedResponseException while the rule about asking the affected forbids it (domain
   *     rule 2), when another affected person does not want it, when the affected would sign, or
   *     when the measure does not fit who is accused
   * @throws StalePromiseException when the promise was changed or settled meanwhile
   * @throws StalePageException when this form was sent before
   */
  @Transactional
  public void decide(
      CaseAccess access,
      PartId part,
      ResponseId id,
      @Nullable Integer promiseVersion,
      Measure measure,
      Doing doing) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    requireNoObstacles(affected);
    if (!isDayToDo(doing.doneBy())) {
      throw new RefusedResponseException("response.done-by.wrong");
    }
    if (!doing.withoutOthers() && rule.isOpposedByOthers(access, part, VisibleAct.RESPONSE)) {
      throw new RefusedResponseException("register.others.opposed");
    }
    requireOtherSigner(access, part, measure.towards().signer());
    requireVisitor(access, measure.kind());
    var decision = new Response.Decision(now(), access.viewer().person());
    if (!repository.insert(id, affected, measure, decision)) {
      throw new StalePageException();
    }
    promise.markKept(access, part, promiseVersion, measure.reach().scope());
    promise
        .promiseDoing(access, affected, doing.doneBy())
        .ifPresent(owed -> repository.setDoing(id, owed));
    promise.scheduleExpiry(measure.reach().until());
    var kind = measure.kind().name();
    parts.recordStep(access, affected, ResponseEntryKind.DECIDED, kind, measure.reach().scope());
  }

  private void requireNoObstacles(PartRecord affected) {
    var first = rule.listObstacles(affected, VisibleAct.RESPONSE).stream().findFirst();
    if (first.isPresent()) {
      throw new RefusedResponseException("register.Obstacle." + first.get().name());
    }
  }

  // The order keeps visitors from a meeting. Who holds office here is never kept from meetings or
  // papers by it (domain rule 6): excluding a member is up to the council.
  private static void requireVisitor(CaseAccess access, MeasureKind kind) {
    if (kind == MeasureKind.MEETING_ORDER && access.isInternal()) {
      throw new RefusedResponseException("response.refused.meeting");
    }
  }

  // The affected never decides on the response (domain rule 1), not even as a mayor who chairs the
  // meeting.
  private void requireOtherSigner(CaseAccess access, PartId part, @Nullable String signer) {
    var affected = Optional.ofNullable(access.part(part).affected()).flatMap(people::find);
    if (signer != null
        && affected.isPresent()
        && lower(signer).contains(lower(affected.get().name()))) {
      throw new RefusedResponseException("response.refused.signer");
    }
  }

  /**
   * Withdraws a wrong measure. The promise stays kept, and another measure can be decided.
   *
   * @param reason the reason, which everybody who reads the case can see
   */
  @Transactional
  public void withdraw(CaseAccess access, PartId part, ResponseId id, int version, String reason) {
    var affected = parts.get(access, part, Action.DECIDE);
    if (reason.isBlank()) {
      throw new RefusedResponseException("response.withdraw.reason.missing");
    }
    var response = repository.find(part, id).orElseThrow(StalePageException::new);
    var withdrawal = new Response.Withdrawal(now(), access.viewer().person(), reason);
    if (!response.canBeWithdrawn(today())
        || !repository.withdraw(id, version, affected.key(), withdrawal)) {
      throw new StalePageException();
    }
    promise.withdraw(access, repository.findDoing(id).orElse(null));
    parts.recordStep(access, affected, ResponseEntryKind.WITHDRAWN, response.kind().name(), reason);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
