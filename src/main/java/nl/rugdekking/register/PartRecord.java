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
 * One affected person's part: what they want, what is known, how it ended.
 *
 * @param asked nothing until somebody asked them
 * @param ended nothing while the part is open
 */
public record Affected(
    Ground ground,
    @Nullable Asked asked,
    @Nullable Severity experienced,
    @Nullable Severity assessed,
    @Nullable Ended ended,
    int version) {

  /** What the part is about. */
  record Ground(
      PartId part,
      IncidentId incident,
      @Nullable String positionTitle,
      UUID policy,
      @Nullable String toldName,
      KeyId key) {}

  /** What they answered, and when. */
  record Asked(
      Instant at,
      @Nullable Wish response,
      @Nullable Wish police,
      @Nullable Wish damage,
      @Nullable Wish care,
      @Nullable Danger danger,
      @Nullable PoliceAdvice policeAdvice) {}

  /** How it ended. */
  record Ended(Outcome outcome, Instant at) {}

  public PartId part() {
    return ground.part;
  }

  public IncidentId incident() {
    return ground.incident;
  }

  public @Nullable String positionTitle() {
    return ground.positionTitle;
  }

  public UUID policy() {
    return ground.policy;
  }

  public @Nullable String toldName() {
    return ground.toldName;
  }

  public KeyId key() {
    return ground.key;
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
    return ended == null ? null : ended.at;
  }

  public @Nullable Outcome outcome() {
    return ended == null ? null : ended.outcome;
  }

  /** Why nothing that the perpetrator can notice may happen yet (domain rule 2). */
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

  Affected asked(Wishes wishes, Instant at) {
    var answers =
        new Asked(
            at,
            wishes.response(),
            wishes.police(),
            wishes.damage(),
            wishes.care(),
            wishes.danger(),
            wishes.policeAdvice());
    var felt = wishes.experienced() == null ? experienced : wishes.experienced();
    return new Affected(ground, answers, felt, assessed, ended, version);
  }

  /** What was written down as their answer was not theirs. How serious they find it stays. */
  public Affected unasked() {
    return new Affected(ground, null, experienced, assessed, ended, version);
  }

  Affected experienced(Severity severity) {
    return new Affected(ground, asked, severity, assessed, ended, version);
  }

  public Affected assessed(Severity severity) {
    return new Affected(ground, asked, experienced, severity, ended, version);
  }

  public Affected closed(Outcome how, Instant at) {
    return new Affected(ground, asked, experienced, assessed, new Ended(how, at), version);
  }

  public Affected reopened() {
    return new Affected(ground, asked, experienced, assessed, null, version);
  }

  public Affected linked(String title, UUID newPolicy) {
    var linked =
        new Ground(ground.part, ground.incident, title, newPolicy, ground.toldName, ground.key);
    return new Affected(linked, asked, experienced, assessed, ended, version);
  }
}
