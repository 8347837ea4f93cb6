// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.WishRecorder;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.ContactAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The everyday steps of a case owner: write a note, ask the affected person, and assess the
 * incident.
 */
@Service
public class HandlingService {

  // The page asks one question at a time, so answers within an hour of each other cause one mail
  // together. An answer that changes the danger always causes a mail.
  private static final Duration MAIL_INTERVAL = Duration.ofHours(1);

  private final PartService parts;
  private final WishRecorder recorder;
  private final CaseNotifications notifications;
  private final IncidentClassifier classifier;
  private final ContactAttempts attempts;
  private final Clock clock;

  HandlingService(
      PartService parts,
      WishRecorder recorder,
      CaseNotifications notifications,
      IncidentClassifier classifier,
      ContactAttempts attempts,
      Clock clock) {
    this.clock = clock;
    this.parts = parts;
    this.recorder = recorder;
    this.notifications = notifications;
    this.classifier = classifier;
    this.attempts = attempts;
  }

  /**
   * Adds a note to the timeline.
   *
   * @param policeMarked true when the police asked to hide this note from the affected person for
   *     now
   */
  @Transactional
  public void addNote(
      CaseAccess access, PartId part, SubmittedText submitted, boolean policeMarked) {
    var affected = parts.get(access, part, Action.NOTE);
    // The police ask nothing about a talk, whose notes the affected person always reads.
    var isMarked = policeMarked && !access.part(part).isTalk();
    parts.recordStepOnce(access, affected, CaseEntryKind.NOTE, submitted, isMarked);
  }

  /**
   * Records the wishes of the affected person, as the case owner heard them. This also counts as
   * having spoken with the affected person about possible danger.
   */
  @Transactional
  public void recordAskedWishes(CaseAccess access, PartId part, int version, Wishes wishes) {
    var affected = parts.getOpen(access, part, Action.ASK);
    recordWishes(access, affected.spoken(), version, wishes, CaseEntryKind.ASKED);
  }

  /**
   * Records what changed without a talk with the affected person, such as advice of the police.
   * Somebody who said that there may be danger must still be spoken with.
   */
  @Transactional
  public void recordWishesWithoutTalk(CaseAccess access, PartId part, int version, Wishes wishes) {
    var affected = parts.getOpen(access, part, Action.ASK);
    recordWishes(access, affected, version, wishes, CaseEntryKind.ASKED);
  }

  /** Records the wishes that the affected person entered themselves. */
  @Transactional
  public void recordOwnWishes(CaseAccess access, PartId part, int version, Wishes wishes) {
    var affected = parts.getOpen(access, part, Action.WISH);
    recordWishes(access, affected, version, wishes, CaseEntryKind.WISHED);
    if (wishes.danger() != affected.danger() || !wasAnsweredJustNow(affected)) {
      notifications.notifyHandler(access.require(Action.WISH, part), access.number());
    }
  }

  private boolean wasAnsweredJustNow(PartRecord affected) {
    var asked = affected.askedAt();
    return asked != null && asked.isAfter(clock.instant().minus(MAIL_INTERVAL));
  }

  /** Records that the case owner tried in vain to reach the affected person. */
  @Transactional
  public void recordFailedAttempt(CaseAccess access, PartId part, SubmittedText submitted) {
    var affected = parts.getOpen(access, part, Action.ASK);
    if (access.part(part).isWithoutName()) {
      throw new RefusedException("handling.attempt.nameless");
    }
    if (affected.askedAt() == null
        && parts.recordStepOnce(access, affected, CaseEntryKind.NOT_REACHED, submitted, false)) {
      attempts.recordFailure(access.viewer().person(), access.part(part), affected);
    }
  }

  /**
   * Returns the day from which another attempt counts. The result is empty when an attempt that is
   * made today counts.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findNextAttemptDay(PartRecord affected) {
    return attempts.findNextDay(affected);
  }

  private void recordWishes(
      CaseAccess access, PartRecord affected, int version, Wishes wishes, EntryKind kind) {
    affected.requireVersion(version);
    var why = wishes.needReasonForNoAdvice() ? requireReason(wishes.whyNoAdvice()) : null;
    var part = access.part(affected.part());
    var after = recorder.recordWishes(access.viewer().person(), part, affected, wishes);
    parts.recordStep(access, after, kind, null, wishes.words());
    if (why != null) {
      parts.recordStep(access, after, CaseEntryKind.ADVICE_NOT_NEEDED, null, why);
    }
    recorder.raiseAlarm(part, wishes.danger());
  }

  /**
   * Returns the reason why the police are not asked for advice.
   *
   * @throws RefusedException when nobody wrote the reason
   */
  static String requireReason(@Nullable String why) {
    if (why == null || why.isBlank()) {
      throw new RefusedException("handling.wish.advice.reason.empty");
    }
    return why;
  }

  /**
   * The severity in the judgement of the case owner, and the kind of incident.
   *
   * @param forms the codes of the forms, such as a threat
   * @param topic the code of the topic, or null
   * @param details the codes of details of a form or of the channel
   * @param why the reason for a low severity when there may be danger; else null
   */
  public record Assessment(
      Severity severity,
      Collection<String> forms,
      @Nullable String topic,
      Map<ClassificationKind, List<String>> details,
      @Nullable String why) {

    public Assessment(Severity severity, Collection<String> forms, @Nullable String topic) {
      this(severity, forms, topic, Map.of(), null);
    }

    /**
     * Returns true when the severity is low although there may be danger for the affected person,
     * so that a reason is needed.
     */
    public static boolean needsReason(@Nullable Severity severity, PartRecord affected) {
      var danger = affected.danger();
      return severity == Severity.LOW && danger != null && danger.isPossible();
    }
  }

  /**
   * Records the assessment.
   *
   * @throws RefusedException when a form, the topic or a detail is not on the organisation's list,
   *     when a detail belongs to a form or channel that the incident does not have, or when the
   *     severity needs a reason that is missing
   */
  @Transactional
  public void assess(CaseAccess access, PartId part, int version, Assessment assessment) {
    var affected = parts.getOpen(access, part, Action.ASSESS);
    affected.requireVersion(version);
    var why = assessment.why();
    if (Assessment.needsReason(assessment.severity(), affected) && (why == null || why.isBlank())) {
      throw new RefusedException("handling.assess.reason.empty");
    }
    var after = affected.assessed(assessment.severity());
    // The form can make the case urgent, so it is saved before the promises are recalculated.
    classifier.classify(access.viewer().person(), affected.incident(), assessment);
    recorder.recordSeverity(access.viewer().person(), access.part(part), affected, after);
    parts.recordStep(access, after, CaseEntryKind.ASSESSED, assessment.severity().name(), why);
  }
}
