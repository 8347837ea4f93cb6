// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.recovery.Claim.Account;
import nl.rugdekking.recovery.Claim.Sums;
import nl.rugdekking.recovery.ClaimConsent;
import nl.rugdekking.recovery.ClaimDecision;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.recovery.DamageKind;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.situation.SituationSteps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What the organisation pays first, and what an insurer paid, of a loss that is claimed. */
@TestComponent
class SituationRecovery {

  private static final long LOSS = 40_000;

  @Autowired SituationDesk desk;
  @Autowired DamageItems items;
  @Autowired Claims claims;

  Map<String, Step> steps() {
    return Map.of("advance-money", this::advance, "claim-insured", this::claimInsured);
  }

  private boolean advance(SituationCase about, PartId part) {
    var access = claimLoss(about, part);
    record(access, part, new Sums(0, 0, 0, 0, LOSS));
    return true;
  }

  // The insurer pays all of it, and then the same is asked of the perpetrator.
  private boolean claimInsured(SituationCase about, PartId part) {
    var access = claimLoss(about, part);
    record(access, part, new Sums(0, LOSS, 0, 0, 0));
    record(access, part, new Sums(0, LOSS, LOSS, 0, 0));
    return true;
  }

  private CaseAccess claimLoss(SituationCase about, PartId part) {
    var handler = desk.findHandler(about, part).orElseThrow(ForbiddenException::new);
    var access = desk.enter(about, handler, Action.DECIDE);
    items.save(access, part, loss());
    claims.decide(access, part, claimedByAffected());
    return access;
  }

  private static DamageItem loss() {
    return new DamageItem(
        UUID.randomUUID(), Claimant.AFFECTED, DamageKind.GOODS, LOSS, "De bril", "De bon", 0);
  }

  private static ClaimDecision claimedByAffected() {
    return new ClaimDecision(
        Claimant.AFFECTED,
        OnBehalfOf.AFFECTED,
        null,
        null,
        "In het strafproces",
        ClaimConsent.NONE);
  }

  private void record(CaseAccess access, PartId part, Sums sums) {
    var version =
        claims.list(access, part).stream()
            .filter(claim -> claim.claimant() == Claimant.AFFECTED)
            .findFirst()
            .orElseThrow()
            .version();
    var account = new Account(sums, LocalDate.now(DueDates.ZONE), null, null);
    claims.record(access, part, Claimant.AFFECTED, version, account, null);
  }
}
