// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PoliceAdvice;
import org.jspecify.annotations.Nullable;

/**
 * A reason why the organisation may not act (yet) in a way that the perpetrator can notice. This is
 * the one rule for responses, police reports and claims (domain rule 2).
 */
public enum Obstacle {
  /** It was said in a meeting, so nobody can be prosecuted or made to pay for it. */
  SAID_IN_MEETING,
  /** Nobody has asked the affected person what they want. */
  NOT_ASKED,
  /** The affected person said what they want, but not if there is danger. */
  DANGER_NOT_ASKED,
  /** Two attempts to reach the affected person failed, so that the responsible person decides. */
  NOT_REACHED,
  /** The affected person said no. */
  NOT_WANTED,
  /** The affected person said "not yet". */
  NOT_WANTED_YET,
  /**
   * Nobody has recorded yet if advice of the police is needed, or it is needed and nobody has asked
   * for it.
   */
  ADVICE_NOT_ASKED,
  /** The police were asked if the act would harm their work, and have not answered yet. */
  POLICE_ADVICE_PENDING;

  /** The number of recorded attempts after which somebody counts as not reachable. */
  static final int ENOUGH_ATTEMPTS = 2;

  private static final Set<Obstacle> ABOUT_WISH =
      EnumSet.of(NOT_ASKED, DANGER_NOT_ASKED, NOT_REACHED, NOT_WANTED, NOT_WANTED_YET);

  private static final Set<Obstacle> UNASKED = EnumSet.of(NOT_ASKED, DANGER_NOT_ASKED);

  /**
   * Returns true when the obstacle comes from an answer of the affected person, or because there is
   * none.
   */
  public boolean isOfWish() {
    return ABOUT_WISH.contains(this);
  }

  /**
   * Returns the reasons why this act may not be done (yet) for this person; empty when it may.
   *
   * @param exemption the decision to act all the same, or null when there is none
   */
  static Set<Obstacle> list(PartRecord affected, VisibleAct act, @Nullable Exemption exemption) {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    if (exemption == null) {
      obstacles.addAll(findAboutWish(affected, act));
    }
    // The police need no advice about a report to themselves.
    if (act != VisibleAct.POLICE_REPORT && isAnswered(affected, act, exemption)) {
      obstacles.addAll(findAboutAdvice(affected, exemption));
    }
    return obstacles;
  }

  /** Returns true when the affected person still has to be asked something. */
  public boolean isUnasked() {
    return UNASKED.contains(this);
  }

  /** Returns true when the responsible person can decide to act all the same. */
  public boolean canBeOverruled() {
    return isOfWish() && !isUnasked();
  }

  /** Returns true when the responsible person can decide to act in spite of one of these. */
  public static boolean canBeOverruled(Collection<Obstacle> obstacles) {
    return obstacles.stream().anyMatch(Obstacle::canBeOverruled);
  }

  /**
   * Returns true when nobody has to try to reach the affected person any more: they answered, or
   * enough attempts failed.
   */
  public static boolean wasTried(PartRecord affected) {
    return affected.askedAt() != null || affected.attempts() >= ENOUGH_ATTEMPTS;
  }

  /**
   * Returns true when there is an act in this part about which the responsible person can decide.
   */
  public static boolean hasToDecide(PartRecord affected) {
    return Stream.of(VisibleAct.values())
        .flatMap(act -> findAboutWish(affected, act).stream())
        .anyMatch(Obstacle::canBeOverruled);
  }

  private static Set<Obstacle> findAboutWish(PartRecord affected, VisibleAct act) {
    var wish = act.findWish(affected);
    if (wish == null || affected.danger() == null) {
      if (affected.attempts() >= ENOUGH_ATTEMPTS) {
        return EnumSet.of(NOT_REACHED);
      }
      return EnumSet.of(wish == null ? NOT_ASKED : DANGER_NOT_ASKED);
    }
    return switch (wish) {
      case YES -> EnumSet.noneOf(Obstacle.class);
      case NO -> EnumSet.of(NOT_WANTED);
      case NOT_YET -> EnumSet.of(NOT_WANTED_YET);
    };
  }

  private static boolean isAnswered(
      PartRecord affected, VisibleAct act, @Nullable Exemption exemption) {
    return exemption != null || act.findWish(affected) != null;
  }

  private static Set<Obstacle> findAboutAdvice(PartRecord affected, @Nullable Exemption exemption) {
    var advice = affected.policeAdvice();
    if (advice == null && exemption != null) {
      advice = exemption.policeAdvice();
    }
    if (advice != null && advice.allowsActing()) {
      return EnumSet.noneOf(Obstacle.class);
    }
    return EnumSet.of(advice == PoliceAdvice.PENDING ? POLICE_ADVICE_PENDING : ADVICE_NOT_ASKED);
  }
}
