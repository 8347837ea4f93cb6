// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the losses of the affected person and of the organisation, item by item. Whoever works on
 * the damage states them, and the affected person states and corrects their own.
 */
@Service
public class DamageItems {

  private final DamageItemRepository repository;
  private final ClaimRepository claims;
  private final DamagePromise damage;
  private final RecoveryAccess who;
  private final PartService parts;
  private final CaseNotifications notifications;
  private final Clock clock;

  DamageItems(
      DamageItemRepository repository,
      ClaimRepository claims,
      DamagePromise damage,
      RecoveryAccess who,
      PartService parts,
      CaseNotifications notifications,
      Clock clock) {
    this.repository = repository;
    this.claims = claims;
    this.damage = damage;
    this.who = who;
    this.parts = parts;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Returns all losses, for somebody who works on the damage. */
  @Transactional(readOnly = true)
  public List<DamageItem> list(CaseAccess access, PartId part) {
    who.require(access, part);
    return repository.list(part);
  }

  /** Returns all losses, for the affected person. */
  @Transactional(readOnly = true)
  public List<DamageItem> listForAffected(CaseAccess access, PartId part) {
    access.require(Action.READ_OWN, part);
    return repository.list(part);
  }

  /** Returns true when the affected person is an employee of the organisation. */
  @Transactional(readOnly = true)
  public boolean isOfEmployee(CaseAccess access, PartId part, Action action) {
    return Employment.isEmployed(parts.get(access, part, action));
  }

  /**
   * States a loss, or corrects one.
   *
   * @throws RefusedException when this party cannot claim such a loss, when it was decided already
   *     not to claim the loss of this party, or when more came in than would be lost
   * @throws StalePageException when the loss was changed or removed since it was read
   */
  @Transactional
  public void save(CaseAccess access, PartId part, DamageItem item) {
    save(access, parts.getOpen(access, part, who.require(access, part)), item);
  }

  /** States or corrects a loss of the affected person, by themselves. The handler gets a letter. */
  @Transactional
  public void saveOwn(CaseAccess access, PartId part, DamageItem item) {
    if (item.claimant() != Claimant.AFFECTED) {
      throw new RefusedException("recovery.refused.not-yours");
    }
    var affected = parts.getOpen(access, part, Action.WISH);
    requireOwnNotLeft(part);
    if (save(access, affected, item)) {
      notifications.notifyAdded(access.part(part), access.number());
    }
  }

  // Only whoever handles the case can take the decision back, so the affected person is told whom
  // to ask.
  private void requireOwnNotLeft(PartId part) {
    if (claims.find(part, Claimant.AFFECTED).filter(claim -> !claim.isClaimed()).isPresent()) {
      throw new RefusedException("recovery.refused.left.own");
    }
  }

  // Returns false when the same form was sent before.
  private boolean save(CaseAccess access, PartRecord affected, DamageItem item) {
    var kind = item.kind();
    if (kind == null || !kind.isClaimableBy(item.claimant(), Employment.isEmployed(affected))) {
      throw new RefusedException("recovery.refused.kind");
    }
    var by = access.viewer().person();
    if (item.version() == 0) {
      if (!repository.insert(affected, item, by, clock.instant())) {
        return false;
      }
    } else if (!repository.update(affected, item)) {
      throw new StalePageException();
    }
    adjustClaim(affected.part(), item.claimant());
    damage.promiseAgain(access, affected, item.claimant(), claims.list(affected.part()));
    var entry = item.version() == 0 ? RecoveryEntryKind.STATED : RecoveryEntryKind.RESTATED;
    parts.recordStep(access, affected, entry, item.claimant().name(), null);
    return true;
  }

  /** Returns true when nothing was stated yet, and it is still owed to ask. */
  @Transactional(readOnly = true)
  public boolean mayRecordNone(CaseAccess access, PartId part) {
    who.require(access, part);
    return !repository.exists(part) && damage.isOwed(part);
  }

  /**
   * Records that nothing was lost, which keeps the promise to ask about it.
   *
   * @throws RefusedException when a loss was stated, or when the affected person did not say that
   *     there is nothing to claim
   */
  @Transactional
  public void recordNone(CaseAccess access, PartId part, String words) {
    var affected = parts.getOpen(access, part, who.require(access, part));
    if (repository.exists(part)) {
      throw new RefusedException("recovery.refused.items");
    }
    var wish = affected.damage();
    if (wish != Wish.NO) {
      throw new RefusedException("recovery.refused." + whyNot(wish));
    }
    damage.keepWithoutLoss(access, affected, words);
    parts.recordStep(access, affected, RecoveryEntryKind.NOTHING_LOST, null, words);
  }

  private static String whyNot(@Nullable Wish wish) {
    return switch (wish) {
      case null -> "not-asked";
      case YES -> "said-yes";
      case NOT_YET -> "said-not-yet";
      case NO -> throw new IllegalArgumentException("Nothing is to be claimed");
    };
  }

  /** Removes a loss that was stated by mistake, by somebody who works on the damage. */
  @Transactional
  public void remove(CaseAccess access, PartId part, UUID id, int version) {
    remove(access, parts.getOpen(access, part, who.require(access, part)), find(part, id), version);
  }

  /** Removes a loss of the affected person that was stated by mistake, by themselves. */
  @Transactional
  public void removeOwn(CaseAccess access, PartId part, UUID id, int version) {
    var affected = parts.getOpen(access, part, Action.WISH);
    requireOwnNotLeft(part);
    var own = find(part, id).filter(item -> item.claimant() == Claimant.AFFECTED);
    remove(access, affected, own, version);
    notifications.notifyAdded(access.part(part), access.number());
  }

  private Optional<DamageItem> find(PartId part, UUID id) {
    return repository.list(part).stream().filter(item -> item.id().equals(id)).findFirst();
  }

  private void remove(
      CaseAccess access, PartRecord affected, Optional<DamageItem> found, int version) {
    var item = found.orElseThrow(StalePageException::new);
    if (!repository.delete(affected.part(), item.id(), version)) {
      throw new StalePageException();
    }
    adjustClaim(affected.part(), item.claimant());
    parts.recordStep(access, affected, RecoveryEntryKind.UNSTATED, item.claimant().name(), null);
    var remaining = repository.list(affected.part());
    damage.settle(access, affected, claims.list(affected.part()), remaining);
  }

  // The total of the loss changed. A claim that was settled is open again when its sums no longer
  // add up to the total, and an open one is settled when they do.
  private void adjustClaim(PartId part, Claimant claimant) {
    var claim = claims.find(part, claimant).orElse(null);
    if (claim == null) {
      return;
    }
    if (!claim.isClaimed()) {
      throw new RefusedException("recovery.refused.left");
    }
    var stated = Claims.sum(repository.list(part), claimant);
    var sums = claim.account().sums();
    if (!sums.isWithin(stated) || !sums.isAdvanceWithin(stated)) {
      throw new RefusedException("recovery.refused.less");
    }
    if (!claims.adjust(part, claim, settledOn(claim, stated))) {
      throw new StalePageException();
    }
  }

  private @Nullable LocalDate settledOn(Claim claim, long stated) {
    if (stated != claim.account().sums().accounted()) {
      return null;
    }
    var before = claim.settledOn();
    return before == null ? DueDates.dayOf(clock.instant()) : before;
  }
}
