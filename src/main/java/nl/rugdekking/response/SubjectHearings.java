// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a perpetrator for their view before a measure is decided, and records it. */
@Service
public class SubjectHearings {

  private final SubjectHearingRepository repository;
  private final PartService parts;
  private final ActingRule rule;
  private final MeasureRoutes routes;
  private final ResponseRepository responses;
  private final ObjectProvider<InvitationLetters> letters;
  private final Clock clock;

  SubjectHearings(
      SubjectHearingRepository repository,
      PartService parts,
      ActingRule rule,
      MeasureRoutes routes,
      ResponseRepository responses,
      ObjectProvider<InvitationLetters> letters,
      Clock clock) {
    this.repository = repository;
    this.parts = parts;
    this.rule = rule;
    this.routes = routes;
    this.responses = responses;
    this.letters = letters;
    this.clock = clock;
  }

  /** Returns the hearings of a part, the newest first. */
  @Transactional(readOnly = true)
  public List<SubjectHearing> list(CaseAccess access, PartId part) {
    access.require(Action.READ, part);
    var recorded = repository.list(part);
    var unknown =
        recorded.stream()
            .filter(hearing -> hearing.invitation().on() == null)
            .map(SubjectHearing::id)
            .toList();
    return unknown.isEmpty() ? recorded : withDaysSent(recorded, unknown);
  }

  // The day of a letter stands with the letter, where it can be corrected.
  private List<SubjectHearing> withDaysSent(List<SubjectHearing> recorded, List<UUID> unknown) {
    var sent = new HashMap<UUID, LocalDate>();
    letters.forEach(room -> sent.putAll(room.listDaysSent(unknown)));
    return recorded.stream().map(hearing -> hearing.withDaySent(sent.get(hearing.id()))).toList();
  }

  /**
   * Returns the newest hearing that can count for a new measure of this kind. A hearing belongs to
   * one measure, its facts and one perpetrator. So it was about the same kind of measure, or that
   * was not recorded, and no measure against the same perpetrator has been decided after it that
   * still stands.
   */
  @Transactional(readOnly = true)
  public Optional<SubjectHearing> findFor(CaseAccess access, PartId part, MeasureKind kind) {
    var decided =
        responses.list(part).stream()
            .filter(measure -> measure.kind().isHeard() && measure.withdrawal() == null)
            .toList();
    return list(access, part).stream()
        .filter(hearing -> hearing.invitation().about().isAbout(kind))
        .filter(hearing -> decided.stream().noneMatch(measure -> isDecidedAfter(hearing, measure)))
        .findFirst();
  }

  private static boolean isDecidedAfter(SubjectHearing hearing, Response measure) {
    var about = hearing.invitation().about();
    return about.isAbout(measure.kind())
        && about.isAboutPerpetrator(measure.content().towards().subject())
        && !measure.decision().at().isBefore(hearing.recordedAt());
  }

  /**
   * Returns a hearing of this part.
   *
   * @throws StalePageException when the part has no such hearing
   */
  @Transactional(readOnly = true)
  public SubjectHearing get(CaseAccess access, PartId part, UUID id) {
    return list(access, part).stream()
        .filter(hearing -> hearing.id().equals(id))
        .findFirst()
        .orElseThrow(StalePageException::new);
  }

  /** Returns the measures about which the perpetrator of this part can be heard. */
  @Transactional(readOnly = true)
  public List<MeasureKind> listConsidered(CaseAccess access, PartId part) {
    return routes.listOpen(access, part).stream().filter(MeasureKind::isHeard).toList();
  }

  /**
   * Records that the perpetrator was asked for their view. The perpetrator notices that, so the
   * affected person is asked first (domain rule 2). When a letter asks them, only what it will say
   * is recorded here: they were asked on the day on which that letter went out.
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
    var considered = invitation.about().measure();
    refuseIf(
        considered != null && !listConsidered(access, part).contains(considered),
        "response.hearing.refused.measure");
    var asked = invitation.askedOn(invitation.isByLetter() ? null : invitation.on());
    requirePossible(asked);
    if (repository.insert(affected, id, asked, access.viewer().person(), now())
        && !asked.isByLetter()) {
      parts.recordStep(access, affected, ResponseEntryKind.INVITED, null, null);
    }
  }

  private void requirePossible(Invitation invitation) {
    var about = invitation.about();
    if (invitation.isByLetter()) {
      refuseIf(about.measure() == null, "response.hearing.refused.measure");
      refuseIf(isBlank(about.subject()), "response.gap.SUBJECT");
    }
    var first = invitation.on() == null ? today() : invitation.on();
    refuseIf(first.isAfter(today()), "response.hearing.refused.future");
    refuseIf(invitation.answerBy().isBefore(first), "response.hearing.refused.answer-by");
    refuseIf(
        invitation.talkOn() != null && invitation.talkOn().isBefore(first),
        "response.hearing.refused.talk");
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
