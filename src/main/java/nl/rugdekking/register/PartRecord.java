// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * The data of one affected person's part: their wishes, how serious it is, and how it ended.
 *
 * @param asked the answers of the affected person, or null until somebody asked them
 * @param experienced the severity as the affected person sees it
 * @param assessed the severity in the judgement of the case owner
 * @param contact the failed attempts to reach the affected person, counted until they have answered
 * @param closure the outcome, or null while the part is open
 */
public record PartRecord(
    PartIdentity identity,
    @Nullable AffectedAnswers asked,
    @Nullable Severity experienced,
    @Nullable Severity assessed,
    Attempts contact,
    @Nullable Closure closure,
    int version) {

  /**
   * The part and its incident, with the policy and encryption key it was opened under.
   *
   * @param reportedName the name that the reporter wrote, or null
   * @param title the title that a handler wrote, or null
   */
  record PartIdentity(
      PartId part,
      IncidentId incident,
      @Nullable String positionTitle,
      UUID policy,
      @Nullable String reportedName,
      @Nullable String title,
      KeyId key) {}

  /**
   * Failed attempts to reach the affected person.
   *
   * @param lastOn the day of the last one that counts, or null when there is none
   */
  record Attempts(int count, @Nullable LocalDate lastOn) {
    static final Attempts NONE = new Attempts(0, null);
  }

  /**
   * The answers of the affected person, and the moment at which they were given.
   *
   * @param askAgainOn the last day to repeat the questions they answered with "not yet", or null
   * @param possibleDangerAt when they said that there may be danger, until somebody spoke with them
   */
  record AffectedAnswers(
      Instant at,
      @Nullable LocalDate askAgainOn,
      @Nullable Wish response,
      @Nullable Wish police,
      @Nullable Wish damage,
      @Nullable Wish care,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice,
      @Nullable Instant possibleDangerAt) {

    private AffectedAnswers clearPossibleDanger() {
      return new AffectedAnswers(
          at, askAgainOn, response, police, damage, care, danger, policeAdvice, null);
    }

    // In a talk in confidence nobody asks again, so the day is set when it becomes a case.
    private AffectedAnswers askedAgain(LocalDate today) {
      return new AffectedAnswers(
          at,
          Wishes.findLastDayToAskAgain(today, response, police, damage),
          response,
          police,
          damage,
          care,
          danger,
          policeAdvice,
          possibleDangerAt);
    }
  }

  /** The outcome, and the moment at which the part was closed. */
  record Closure(Outcome outcome, Instant at) {}

  /**
   * @throws StalePageException when the part was changed after a page showed this version of it
   */
  public void requireVersion(int shown) {
    if (version != shown) {
      throw new StalePageException();
    }
  }

  public PartId part() {
    return identity.part;
  }

  public IncidentId incident() {
    return identity.incident;
  }

  public @Nullable String positionTitle() {
    return identity.positionTitle;
  }

  public UUID policy() {
    return identity.policy;
  }

  public @Nullable String reportedName() {
    return identity.reportedName;
  }

  /** The title in words that somebody wrote, or null when it is made of form and place. */
  public @Nullable String title() {
    return identity.title;
  }

  public KeyId key() {
    return identity.key;
  }

  public @Nullable Instant askedAt() {
    return asked == null ? null : asked.at;
  }

  /** The last day to repeat the questions that the affected person answered with "not yet". */
  public @Nullable LocalDate askAgainOn() {
    return asked == null ? null : asked.askAgainOn;
  }

  /** The number of attempts to reach the affected person that failed. */
  public int attempts() {
    return contact.count;
  }

  /** The day of the last attempt that counts, or null when there is none. */
  public @Nullable LocalDate lastAttemptOn() {
    return contact.lastOn;
  }

  public @Nullable Wish responseWish() {
    return asked == null ? null : asked.response;
  }

  public @Nullable Wish policeWish() {
    return asked == null ? null : asked.police;
  }

  public @Nullable Wish damage() {
    return asked == null ? null : asked.damage;
  }

  public @Nullable Wish careWish() {
    return asked == null ? null : asked.care;
  }

  public @Nullable Danger danger() {
    return asked == null ? null : asked.danger;
  }

  public @Nullable PoliceAdvice policeAdvice() {
    return asked == null ? null : asked.policeAdvice;
  }

  /** The moment since which somebody must speak with the affected person about possible danger. */
  public @Nullable Instant possibleDangerAt() {
    return asked == null ? null : asked.possibleDangerAt;
  }

  public @Nullable Instant closedAt() {
    return closure == null ? null : closure.at;
  }

  public @Nullable Outcome outcome() {
    return closure == null ? null : closure.outcome;
  }

  public boolean isSerious() {
    return (experienced != null && experienced.isSerious())
        || (assessed != null && assessed.isSerious())
        || danger() == Danger.ACUTE;
  }

  /**
   * @param inPerson true when the affected person typed the answers, and not a handler
   */
  PartRecord asked(Wishes wishes, Instant at, @Nullable LocalDate askAgainOn, boolean inPerson) {
    var answers =
        new AffectedAnswers(
            asked != null && addsOnlyPoliceAdvice(asked, wishes, askAgainOn) ? asked.at : at,
            askAgainOn,
            wishes.response(),
            wishes.police(),
            wishes.damage(),
            wishes.care(),
            wishes.danger(),
            wishes.policeAdvice(),
            findPossibleDanger(wishes, inPerson ? at : null));
    var felt = wishes.experienced() == null ? experienced : wishes.experienced();
    return new PartRecord(identity, answers, felt, assessed, Attempts.NONE, closure, version);
  }

  private @Nullable Instant findPossibleDanger(Wishes wishes, @Nullable Instant saidNow) {
    if (wishes.danger() != Danger.POSSIBLE) {
      return null;
    }
    return danger() == Danger.POSSIBLE ? possibleDangerAt() : saidNow;
  }

  /** Called when the handler of the part has spoken with the affected person. */
  public PartRecord spoken() {
    var answers = asked == null ? null : asked.clearPossibleDanger();
    return new PartRecord(identity, answers, experienced, assessed, contact, closure, version);
  }

  // Advice of the police is not an answer of the affected person, so the moment of their answers
  // stays the same. An earlier decision to act against their wish therefore stays valid.
  private static boolean addsOnlyPoliceAdvice(
      AffectedAnswers before, Wishes wishes, @Nullable LocalDate askAgainOn) {
    return before.policeAdvice != wishes.policeAdvice()
        && before.response == wishes.response()
        && before.police == wishes.police()
        && before.damage == wishes.damage()
        && before.care == wishes.care()
        && before.danger == wishes.danger()
        && Objects.equals(before.askAgainOn, askAgainOn);
  }

  /** Removes answers that were recorded by mistake. The experienced severity stays. */
  PartRecord withoutAnswers() {
    return new PartRecord(identity, null, experienced, assessed, contact, closure, version);
  }

  /** Records one more failed attempt to reach the affected person. */
  public PartRecord withAttempt(LocalDate on) {
    return withAttempts(new Attempts(contact.count + 1, on));
  }

  /** Called when the affected person was reached after all. */
  public PartRecord withoutAttempts() {
    return withAttempts(Attempts.NONE);
  }

  private PartRecord withAttempts(Attempts now) {
    return new PartRecord(identity, asked, experienced, assessed, now, closure, version);
  }

  PartRecord experienced(Severity severity) {
    return new PartRecord(identity, asked, severity, assessed, contact, closure, version);
  }

  public PartRecord assessed(Severity severity) {
    return new PartRecord(identity, asked, experienced, severity, contact, closure, version);
  }

  public PartRecord withOutcome(Outcome how, Instant at) {
    return new PartRecord(
        identity, asked, experienced, assessed, contact, new Closure(how, at), version);
  }

  public PartRecord withoutOutcome() {
    return new PartRecord(identity, asked, experienced, assessed, contact, null, version);
  }

  /**
   * The data of a talk that becomes a case today: the policy of today applies, and the questions
   * that the affected person answered with "not yet" will be asked again.
   */
  public PartRecord opened(UUID newPolicy, LocalDate today) {
    var answers = asked == null ? null : asked.askedAgain(today);
    return new PartRecord(identity, answers, experienced, assessed, contact, closure, version)
        .withPosition(identity.positionTitle, newPolicy);
  }

  public PartRecord withPosition(@Nullable String title, UUID newPolicy) {
    var linked =
        new PartIdentity(
            identity.part,
            identity.incident,
            title,
            newPolicy,
            identity.reportedName,
            identity.title,
            identity.key);
    return new PartRecord(linked, asked, experienced, assessed, contact, closure, version);
  }
}
