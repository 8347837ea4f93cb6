// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * The data of one affected person's part: their wishes, how serious it is, and how it ended.
 *
 * @param asked the answers, or null until somebody asked the affected
 * @param experienced the severity as the affected sees it
 * @param assessed the severity in the judgement of the case owner
 * @param closure the outcome, or null while the part is open
 */
public record PartRecord(
    PartIdentity identity,
    @Nullable AffectedAnswers asked,
    @Nullable Severity experienced,
    @Nullable Severity assessed,
    @Nullable Closure closure,
    int version) {

  /**
   * The part and its incident, with the policy and encryption key it was opened under.
   *
   * @param reportedName the name that the reporter wrote, or null
   */
  record PartIdentity(
      PartId part,
      IncidentId incident,
      @Nullable String positionTitle,
      UUID policy,
      @Nullable String reportedName,
      KeyId key) {}

  /** The answers of the affected person, and the moment at which they were given. */
  record AffectedAnswers(
      Instant at,
      @Nullable Wish response,
      @Nullable Wish police,
      @Nullable Wish damage,
      @Nullable Wish care,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice) {}

  /** The outcome, and the moment at which the part was closed. */
  record Closure(Outcome outcome, Instant at) {}

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

  public KeyId key() {
    return identity.key;
  }

  public @Nullable Instant askedAt() {
    return asked == null ? null : asked.at;
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

  public @Nullable Instant closedAt() {
    return closure == null ? null : closure.at;
  }

  public @Nullable Outcome outcome() {
    return closure == null ? null : closure.outcome;
  }

  /** A reason why nothing may be done yet that the perpetrator can notice (domain rule 2). */
  public enum Obstacle {
    NOT_ASKED,
    NOT_WANTED_YET,
    POLICE_ADVICE_PENDING
  }

  public Set<Obstacle> obstacles() {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    var answered = asked;
    if (answered == null || answered.danger == null || answered.policeAdvice == null) {
      obstacles.add(Obstacle.NOT_ASKED);
    }
    if (responseWish() == Wish.NOT_YET) {
      obstacles.add(Obstacle.NOT_WANTED_YET);
    }
    if (answered != null && answered.policeAdvice != null && answered.policeAdvice.isAwaited()) {
      obstacles.add(Obstacle.POLICE_ADVICE_PENDING);
    }
    return obstacles;
  }

  public boolean isSerious() {
    return (experienced != null && experienced.isSerious())
        || (assessed != null && assessed.isSerious())
        || danger() == Danger.ACUTE;
  }

  PartRecord asked(Wishes wishes, Instant at) {
    var answers =
        new AffectedAnswers(
            at,
            wishes.response(),
            wishes.police(),
            wishes.damage(),
            wishes.care(),
            wishes.danger(),
            wishes.policeAdvice());
    var felt = wishes.experienced() == null ? experienced : wishes.experienced();
    return new PartRecord(identity, answers, felt, assessed, closure, version);
  }

  /** Removes answers that were recorded by mistake. The experienced severity stays. */
  public PartRecord withoutAnswers() {
    return new PartRecord(identity, null, experienced, assessed, closure, version);
  }

  PartRecord experienced(Severity severity) {
    return new PartRecord(identity, asked, severity, assessed, closure, version);
  }

  public PartRecord assessed(Severity severity) {
    return new PartRecord(identity, asked, experienced, severity, closure, version);
  }

  public PartRecord withOutcome(Outcome how, Instant at) {
    return new PartRecord(identity, asked, experienced, assessed, new Closure(how, at), version);
  }

  public PartRecord withoutOutcome() {
    return new PartRecord(identity, asked, experienced, assessed, null, version);
  }

  public PartRecord withPosition(String title, UUID newPolicy) {
    var linked =
        new PartIdentity(
            identity.part,
            identity.incident,
            title,
            newPolicy,
            identity.reportedName,
            identity.key);
    return new PartRecord(linked, asked, experienced, assessed, closure, version);
  }
}
