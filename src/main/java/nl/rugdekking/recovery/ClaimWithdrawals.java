// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions about damage back: it is owed again to decide, what was promised with the
 * decision is no longer owed, and the timeline says so.
 */
@Service
public class ClaimWithdrawals {

  private final ClaimRepository claims;
  private final ClaimRouteRepository routes;
  private final RecoveryAccess who;
  private final Promises promises;
  private final DamagePromise damage;
  private final PartService parts;

  ClaimWithdrawals(
      ClaimRepository claims,
      ClaimRouteRepository routes,
      RecoveryAccess who,
      Promises promises,
      DamagePromise damage,
      PartService parts) {
    this.claims = claims;
    this.routes = routes;
    this.who = who;
    this.promises = promises;
    this.damage = damage;
    this.parts = parts;
  }

  /**
   * Takes a decision back, as long as nothing was done with it.
   *
   * @throws RefusedException when something was recorded of the claim
   * @throws StalePageException when it was changed since it was read
   */
  @Transactional
  public void takeBack(CaseAccess access, PartId part, Claimant claimant, int version) {
    var affected = parts.getOpen(access, part, who.require(access, part));
    var claim = claims.getUnchanged(part, claimant, version);
    findObjectionKey(part, claim)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
    withdraw(access, affected, claim);
  }

  /**
   * Returns the message key of a sentence that tells what was recorded of a claim and must be
   * emptied before its decision is taken back; empty when nothing was.
   */
  Optional<String> findObjectionKey(PartId part, Claim claim) {
    if (claim.hasAccount()) {
      return Optional.of("recovery.refused.account");
    }
    return routes.list(part, claim.claimant()).stream().anyMatch(ClaimRoute::isRecorded)
        ? Optional.of("recovery.refused.routes")
        : Optional.empty();
  }

  /**
   * Removes a decision.
   *
   * @throws StalePageException when it was changed since it was read
   */
  void withdraw(CaseAccess access, PartRecord affected, Claim claim) {
    if (!claims.delete(affected.part(), claim)) {
      throw new StalePageException();
    }
    Stream.of(claim.promised().claiming(), claim.promised().telling())
        .filter(Objects::nonNull)
        .flatMap(id -> promises.findUnsettled(id).stream())
        .forEach(promise -> promises.markLapsed(access.viewer().person(), promise));
    damage.reopen(access, affected);
    var about = claim.claimant().name();
    parts.recordStep(access, affected, RecoveryEntryKind.TAKEN_BACK, about, null);
  }
}
