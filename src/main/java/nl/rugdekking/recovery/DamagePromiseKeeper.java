// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;

/**
 * Describes the promise to ask about damage and to decide if it is claimed from the perpetrator.
 * Once a loss was stated, it is kept by deciding about the loss of each party.
 */
@Component
record DamagePromiseKeeper(
    DamageItemRepository items,
    ClaimRepository claims,
    ClaimWithdrawals withdrawals,
    Promises promises,
    PartService parts)
    implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return PromiseDefinition.keptInWriting(PromiseKind.DAMAGE, 80, PromiseStart.REPORT, term);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  @Override
  public Set<PromiseNeed> needs() {
    return EnumSet.of(PromiseNeed.WHEN_AND_WHERE, PromiseNeed.DAMAGE);
  }

  @Override
  public Optional<String> findRefusalKey(Promise promise) {
    return items.exists(promise.part()) ? Optional.of("recovery.keep.here") : Optional.empty();
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return claims.list(settled.part()).stream()
        .flatMap(claim -> withdrawals.findObjectionKey(settled.part(), claim).stream())
        .findFirst();
  }

  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    var affected = parts.getUnchecked(owed.part());
    claims.list(owed.part()).forEach(claim -> withdrawals.withdraw(access, affected, claim));
    promises.list(owed.part()).stream()
        .filter(one -> one.kind().equals(PromiseKind.CLAIM_DONE) && !one.state().isSettled())
        .forEach(one -> promises.markLapsed(access.viewer().person(), one));
  }
}
