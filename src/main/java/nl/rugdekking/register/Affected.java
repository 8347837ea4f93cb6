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

/** One affected person's part: what they want, what is known, how it ended. */
public record Affected(
    PartId part,
    IncidentId incident,
    @Nullable String positionTitle,
    UUID policy,
    @Nullable String toldName,
    KeyId key,
    @Nullable Instant askedAt,
    @Nullable Wish responseWish,
    @Nullable Wish policeWish,
    @Nullable Wish damage,
    @Nullable Wish careWish,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable Severity assessed,
    @Nullable Instant closedAt,
    @Nullable Outcome outcome,
    int version) {

  /** Why nothing that the perpetrator can notice may happen yet (domain rule 2). */
  public enum Obstacle {
    NOT_ASKED,
    NOT_WANTED_YET,
    POLICE_ADVICE_PENDING
  }

  public Set<Obstacle> obstacles() {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    if (askedAt == null || danger == null || policeAdvice == null) {
      obstacles.add(Obstacle.NOT_ASKED);
    }
    if (responseWish == Wish.NOT_YET) {
      obstacles.add(Obstacle.NOT_WANTED_YET);
    }
    if (policeAdvice != null && policeAdvice.isAwaited()) {
      obstacles.add(Obstacle.POLICE_ADVICE_PENDING);
    }
    return obstacles;
  }

  public boolean isSerious() {
    return (experienced != null && experienced.isSerious())
        || (assessed != null && assessed.isSerious())
        || danger == Danger.ACUTE;
  }

  Affected asked(Wishes wishes, Instant at) {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        at,
        wishes.response(),
        wishes.police(),
        wishes.damage(),
        wishes.care(),
        wishes.danger(),
        wishes.policeAdvice(),
        wishes.experienced() == null ? experienced : wishes.experienced(),
        assessed,
        closedAt,
        outcome,
        version);
  }

  /** What was written down as their answer was not theirs. How serious they find it stays. */
  Affected unasked() {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        experienced,
        assessed,
        closedAt,
        outcome,
        version);
  }

  Affected experienced(Severity severity) {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        askedAt,
        responseWish,
        policeWish,
        damage,
        careWish,
        danger,
        policeAdvice,
        severity,
        assessed,
        closedAt,
        outcome,
        version);
  }

  Affected assessed(Severity severity) {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        askedAt,
        responseWish,
        policeWish,
        damage,
        careWish,
        danger,
        policeAdvice,
        experienced,
        severity,
        closedAt,
        outcome,
        version);
  }

  Affected closed(Outcome how, Instant at) {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        askedAt,
        responseWish,
        policeWish,
        damage,
        careWish,
        danger,
        policeAdvice,
        experienced,
        assessed,
        at,
        how,
        version);
  }

  Affected reopened() {
    return new Affected(
        part,
        incident,
        positionTitle,
        policy,
        toldName,
        key,
        askedAt,
        responseWish,
        policeWish,
        damage,
        careWish,
        danger,
        policeAdvice,
        experienced,
        assessed,
        null,
        null,
        version);
  }

  Affected linked(String title, UUID newPolicy) {
    return new Affected(
        part,
        incident,
        title,
        newPolicy,
        toldName,
        key,
        askedAt,
        responseWish,
        policeWish,
        damage,
        careWish,
        danger,
        policeAdvice,
        experienced,
        assessed,
        closedAt,
        outcome,
        version);
  }
}
