// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.NumberedParts;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may claim a loss and in which way. A claim for private loss is made by the affected
 * person, or by the organisation with their written authority after they said yes. The organisation
 * claims its own loss under the same rule as any act that the perpetrator can notice (domain rule
 * 2).
 */
@Component
record ClaimRule(ActingRule acting, NumberedParts numbered, Organisations organisations) {

  private static final VisibleAct ACT = VisibleAct.CLAIM;
  private static final String NOT_WANTED = "not-wanted";

  /** Returns the ways in which this party can claim its loss now; empty when there is none. */
  Set<OnBehalfOf> listWays(PartRecord affected, Claimant claimant) {
    var ways = EnumSet.noneOf(OnBehalfOf.class);
    if (claimant == Claimant.AFFECTED) {
      ways.add(OnBehalfOf.AFFECTED);
      if (ACT.findWish(affected) == Wish.YES && !acting.isPrivileged(affected.part(), ACT)) {
        ways.add(OnBehalfOf.AUTHORITY);
      }
    } else if (acting.listObstacles(affected, ACT).isEmpty()) {
      ways.add(OnBehalfOf.ORGANISATION);
    }
    return ways;
  }

  /** Returns what keeps the organisation from claiming. */
  Set<Obstacle> listObstacles(PartRecord affected) {
    return acting.listObstacles(affected, ACT);
  }

  /** Returns true when another affected person in the case does not want a claim. */
  boolean isOpposed(CaseAccess access, PartId part) {
    return acting.isOpposedByOthers(access, part, ACT);
  }

  /** Returns true when nothing that leaves may say who the affected person is. */
  boolean isUnderNumber(PartId part) {
    return numbered.filter(Set.of(part)).contains(part);
  }

  /**
   * Checks a decision.
   *
   * @throws RefusedException when it may not be taken (yet), or lacks its day or its reason
   */
  void require(CaseAccess access, PartRecord affected, ClaimDecision decision, LocalDate today) {
    var way = decision.way();
    if (way == null) {
      requireReason(affected, decision.reason());
      requireDecider(access, affected);
      return;
    }
    if (!listWays(affected, decision.claimant()).contains(way)) {
      acting.listObstacles(affected, ACT).stream().findFirst().ifPresent(ClaimRule::refuse);
      throw new RefusedException("recovery.refused.way");
    }
    var part = affected.part();
    requireName(access, part, decision);
    if (way == OnBehalfOf.AUTHORITY) {
      requireAuthority(decision.consent().authorityOn(), today);
    }
    if (way != OnBehalfOf.AFFECTED) {
      requireDay(decision.doneBy(), today);
      if (!decision.consent().withoutOthers() && isOpposed(access, part)) {
        throw new RefusedException("register.others.opposed");
      }
    }
  }

  // A claim for private loss carries the name of whoever makes it.
  private void requireName(CaseAccess access, PartId part, ClaimDecision decision) {
    var casePart = access.part(part);
    if (decision.claimant() == Claimant.ORGANISATION) {
      return;
    }
    if (casePart.lane() == Lane.ANONYMOUS && casePart.affected() == null) {
      throw new RefusedException("recovery.refused.nameless");
    }
    if (!decision.consent().nameAgreed() && isUnderNumber(part)) {
      throw new RefusedException("recovery.refused.number");
    }
  }

  private static void requireAuthority(@Nullable LocalDate signedOn, LocalDate today) {
    if (signedOn == null || signedOn.isAfter(today)) {
      throw new RefusedException("recovery.refused.authority");
    }
  }

  private static void requireDay(@Nullable LocalDate day, LocalDate today) {
    if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(1))) {
      throw new RefusedException("recovery.refused.day");
    }
  }

  /**
   * Checks a reason why something is not claimed.
   *
   * @throws RefusedException when the list of the organisation has no such reason, or it says that
   *     the affected person does not want it while they said that they do
   */
  void requireReason(PartRecord affected, @Nullable String reason) {
    var known =
        organisations.structure().reasonsFor(PromiseKind.DAMAGE).stream()
            .anyMatch(one -> one.label().code().equals(reason));
    if (!known) {
      throw new RefusedException("recovery.refused.reason");
    }
    if (NOT_WANTED.equals(reason) && ACT.findWish(affected) == Wish.YES) {
      throw new RefusedException("recovery.refused.wanted");
    }
  }

  // After a "no" the responsible person decides if the organisation acts all the same, so whoever
  // handles the part does not leave it before that.
  private void requireDecider(CaseAccess access, PartRecord affected) {
    if (!access.may(Action.OVERRULE, affected.part())
        && acting.listObstacles(affected, ACT).stream().anyMatch(Obstacle::canBeOverruled)) {
      throw new RefusedException("recovery.refused.responsible");
    }
  }

  private static void refuse(Obstacle obstacle) {
    throw new RefusedException("register.Obstacle." + obstacle.name());
  }
}
