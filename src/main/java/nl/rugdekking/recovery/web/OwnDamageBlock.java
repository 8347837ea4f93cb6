// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.ClaimRoutes;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.OwnCaseBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the affected person what was lost, what was decided and what came of it, and leads to the
 * page on which they state their own losses. What was written off they read after they were told.
 */
@Component
@Order(27)
record OwnDamageBlock(
    DamageItems items,
    Claims claims,
    ClaimRoutes routes,
    RecoveryTexts texts,
    RouteTexts routeTexts,
    CaseAddresses addresses)
    implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    if (access.isTalk()) {
      return Optional.empty();
    }
    var all = items.listForAffected(access, part);
    var decided = claims.listForAffected(access, part);
    var writable = Boolean.TRUE.equals(model.getAttribute("writable")) && access.part(part).open();
    model.addAttribute("damageBoards", listBoards(part, all, decided));
    if (DamagePage.find(decided, Claimant.AFFECTED).filter(Claim::isClaimed).isPresent()) {
      var along = routes.listForAffected(access, part, Claimant.AFFECTED);
      model.addAttribute("routes", routeTexts.describe(along, true));
    }
    model.addAttribute(
        "damagePath", writable ? addresses.ownCase(access.number()) + DamageAddresses.PAGE : null);
    return all.isEmpty() && decided.isEmpty() && !writable
        ? Optional.empty()
        : Optional.of("recovery/own");
  }

  private List<RecoveryTexts.Board> listBoards(
      PartId part, List<DamageItem> all, List<Claim> decided) {
    return Stream.of(Claimant.values())
        .filter(party -> all.stream().anyMatch(item -> item.claimant() == party))
        .map(
            party -> {
              var claim = DamagePage.find(decided, party).orElse(null);
              var hidden = claim != null && claims.isHeld(part, claim);
              return texts.describe(party, all, claim, hidden, true);
            })
        .toList();
  }
}
