// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.response.SubjectHearing.Invitation;
import nl.rugdekking.response.SubjectHearing.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a perpetrator for their view before a measure is decided, and records it. */
@Service
public class SubjectHearings {

  private final SubjectHearingRepository repository;
  private final PartService parts;
  private final ActingRule rule;
  private final Clock clock;

  SubjectHearings(
      SubjectHearingRepository repository, PartService parts, ActingRule rule, Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.rule = rule;
    this.clock = clock;
  }

  /** Returns the hearings of a part, the newest first. */
  @Transactional(readOnly = true)
  public List<SubjectHearing> list(CaseAccess access, PartId part) {
    access.require(Action.READ, part);
    return repository.list(part);
  }

  /**
   * Records that the perpetrator was asked for their view. The perpetrator notices that, so the
   * affected person is asked first (domain rule 2).
   *
   * @param id the id that was made with the form, so that a form sent twice records one invitation
   * @throws RefusedResponseException while the affected person was not asked, when another
   *     invitation is still open, or when a day is missing or wrong
   */
  @Transactional
  public void invite(CaseAccess access, PartId part, UUID id, Invitation invitation) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    rule.listObstacles(affected, VisibleAct.RESPONSE).stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw new RefusedResponseException("register.Obstacle." + obstacle.name());
            });
    refuseIf(
        repository.list(part).stream()
            .anyMatch(one -> one.result() == null && !one.id().equals(id)),
        "response.hearing.refused.open");
    refuseIf(invitation.on().isAfter(today()), "response.hearing.refused.future");
    refuseIf(invitation.answerBy().isBefore(invitation.on()), "response.hearing.refused.answer-by");
    refuseIf(
        invitation.talkOn() != null && invitation.talkOn().isBefore(invitation.on()),
        "response.hearing.refused.talk");
    if (repository.insert(affected, id, invitation, access.viewer().person(), now())) {
      parts.recordStep(access, affected, ResponseEntryKind.INVITED, null, null);
    }
  }

  /**
   * Records their view, or why they were not heard.
   *
   * @throws RefusedResponseException when a day, the words or the person who heard them is missing
   *     or wrong
   * @throws StalePageException when it was recorded before
   */
  @Transactional
  public void conclude(CaseAccess access, PartId part, UUID id, Result result) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    refuseIf(
        isBlank(result.words()),
        result.heard() ? "response.gap.HEARD_WORDS" : "response.gap.NOT_HEARD_REASON");
    if (result.heard()) {
      refuseIf(result.on() == null, "response.gap.HEARD_ON");
      refuseIf(result.on() != null && result.on().isAfter(today()), "response.gap.HEARD_IN_FUTURE");
      refuseIf(isBlank(result.by()), "response.hearing.refused.by");
    }
    if (!repository.conclude(affected, id, result, access.viewer().person(), now())) {
      throw new StalePageException();
    }
    var step = result.heard() ? ResponseEntryKind.HEARD : ResponseEntryKind.NOT_HEARD;
    parts.recordStep(access, affected, step, null, null);
  }

  private static void refuseIf(boolean wrong, String messageKey) {
    if (wrong) {
      throw new RefusedResponseException(messageKey);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  public LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
