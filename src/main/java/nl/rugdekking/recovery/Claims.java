// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides if a loss is claimed or not, and keeps what came of each claim. A claim may run for years
 * after the case was closed, so its account can be kept until it is settled.
 */
@Service
public class Claims {

  private final ClaimRepository repository;
  private final DamageItemRepository items;
  private final RecoveryAccess who;
  private final ClaimRule rule;
  private final ClaimPromises promises;
  private final PartService parts;
  private final Clock clock;

  Claims(
      ClaimRepository repository,
      DamageItemRepository items,
      RecoveryAccess who,
      ClaimRule rule,
      ClaimPromises promises,
      PartService parts,
      Clock clock) {
    this.repository = repository;
    this.items = items;
    this.who = who;
    this.rule = rule;
    this.promises = promises;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What a page asks about the claims of a part.
   *
   * @param affected the ways in which the affected person can claim
   * @param organisation the ways in which the organisation can claim
   * @param obstacles what keeps the organisation from claiming
   * @param opposed true when another affected person does not want it
   * @param underNumber true when nothing that leaves may say who the affected person is
   */
  public record Question(
      Set<OnBehalfOf> affected,
      Set<OnBehalfOf> organisation,
      Set<Obstacle> obstacles,
      boolean opposed,
      boolean underNumber) {

    /** Returns the ways in which this party can claim. */
    public Set<OnBehalfOf> ways(Claimant claimant) {
      return claimant == Claimant.AFFECTED ? affected : organisation;
    }
  }

  /** Returns what the page needs to know before somebody decides. */
  @Transactional(readOnly = true)
  public Question getQuestion(CaseAccess access, PartId part) {
    var affected = parts.get(access, part, who.require(access, part));
    return new Question(
        rule.listWays(affected, Claimant.AFFECTED),
        rule.listWays(affected, Claimant.ORGANISATION),
        rule.listObstacles(affected),
        rule.isOpposed(access, part),
        rule.isUnderNumber(part));
  }

  /** Returns the decisions, for somebody who works on the damage. */
  @Transactional(readOnly = true)
  public List<Claim> list(CaseAccess access, PartId part) {
    who.require(access, part);
    return repository.list(part);
  }

  /** Returns the decisions, for the affected person. */
  @Transactional(readOnly = true)
  public List<Claim> listForAffected(CaseAccess access, PartId part) {
    access.require(Action.READ_OWN, part);
    return repository.list(part);
  }

  /**
   * Returns true when the affected person must still be told before they read the sums of this
   * claim.
   */
  @Transactional(readOnly = true)
  public boolean isHeld(PartId part, Claim claim) {
    return promises.isHeld(part, claim.telling());
  }

  /**
   * Decides about the loss of one party.
   *
   * @throws RefusedException when nothing was lost, or it may not be decided so (yet)
   * @throws StalePageException when somebody decided before
   */
  @Transactional
  public void decide(CaseAccess access, PartId part, ClaimDecision decision) {
    var affected = parts.getOpen(access, part, who.require(access, part));
    var losses = items.list(part);
    if (sum(losses, decision.claimant()) == 0) {
      throw new RefusedException("recovery.refused.no-items");
    }
    rule.require(access, affected, decision, today());
    var promised = promises.promise(access, affected, decision);
    var by = access.viewer().person();
    if (!repository.insert(affected, decision, promised, by, clock.instant())) {
      throw new StalePageException();
    }
    promises.damage().settle(access, affected, repository.list(part), losses);
    var way = decision.way();
    var about = decision.claimant().name() + "." + (way == null ? "LEFT" : way.name());
    parts.recordStep(access, affected, RecoveryEntryKind.DECIDED, about, decision.words());
  }

  /**
   * Records what came of a claim. The affected person is told of changed sums; when more is written
   * off than before, they are told before they read it on their page.
   *
   * @param reason the code of the reason why the rest is written off; null when nothing is
   * @throws RefusedException when the sums are more than was lost, when the insurer was not asked
   *     first, or when money was advanced that may not be
   * @throws StalePageException when the claim was changed since it was read
   */
  @Transactional
  public void record(
      CaseAccess access,
      PartId part,
      Claimant claimant,
      int version,
      Claim.Account account,
      @Nullable String reason) {
    var affected = parts.get(access, part, who.require(access, part));
    var claim = repository.getUnchanged(part, claimant, version);
    if (!claim.isClaimed()) {
      throw new RefusedException("recovery.refused.left");
    }
    var stated = sum(items.list(part), claimant);
    var sums = account.sums();
    requirePossible(affected, claim, account, stated);
    var why = sums.writtenOff() > 0 ? reason : null;
    if (sums.writtenOff() > 0) {
      rule.requireReason(affected, reason);
    }
    var before = claim.account().sums();
    var telling = sums.equals(before) ? claim.telling() : tell(access, affected, claim, sums);
    var settled = sums.accounted() == stated ? today() : null;
    if (!repository.update(affected, claim, account, why, settled, telling)) {
      throw new StalePageException();
    }
    if (!sums.equals(before)) {
      parts.recordOutcome(
          access, affected, RecoveryEntryKind.ACCOUNTED, claimant.name(), null, telling);
    }
  }

  private @Nullable PromiseId tell(
      CaseAccess access, PartRecord affected, Claim claim, Claim.Sums sums) {
    // A write-off of which the affected person was not told yet stays hidden when other sums
    // change.
    var isToldFirst =
        sums.writtenOff() > claim.account().sums().writtenOff()
            || (sums.writtenOff() > 0 && promises.isHeld(affected.part(), claim.telling()));
    return promises
        .promiseTelling(access, affected, ClaimPromises.OUTCOME, isToldFirst)
        .orElse(null);
  }

  private void requirePossible(
      PartRecord affected, Claim claim, Claim.Account account, long stated) {
    var sums = account.sums();
    if (!sums.isWithin(stated)) {
      throw new RefusedException("recovery.refused.more");
    }
    var told = account.insurerToldOn();
    if (told != null && told.isAfter(today())) {
      throw new RefusedException("recovery.refused.future");
    }
    if (sums.accounted() > 0 && told == null) {
      throw new RefusedException("recovery.refused.insurer");
    }
    if (sums.advanced() > 0) {
      requireAdvance(affected, claim, account, stated);
    }
  }

  // The claim stays with the affected person until the criminal case ends, because a claim that was
  // transferred cannot join it. So the organisation advances money, and gets it back from what the
  // perpetrator pays.
  private static void requireAdvance(
      PartRecord affected, Claim claim, Claim.Account account, long stated) {
    if (claim.claimant() != Claimant.AFFECTED || !account.sums().isAdvanceWithin(stated)) {
      throw new RefusedException("recovery.refused.advance");
    }
    var ground = account.advanceGround();
    if (!Employment.isEmployed(affected) && (ground == null || ground.isBlank())) {
      throw new RefusedException("recovery.refused.ground");
    }
  }

  /** Returns what this party lost, in cents. */
  public static long sum(List<DamageItem> items, Claimant claimant) {
    return items.stream()
        .filter(item -> item.claimant() == claimant)
        .mapToLong(DamageItem::cents)
        .sum();
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
