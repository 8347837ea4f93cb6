// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.recovery.Claim;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.recovery.Claims;
import nl.rugdekking.recovery.DamageItem;
import nl.rugdekking.recovery.DamageItems;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.UnfinishedWork;
import nl.rugdekking.web.ButtonLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Names losses about which nobody decided, and claims that go on after the part is closed. While it
 * is owed to decide, that promise is named with the promises.
 */
@Component
@Order(50)
record UnfinishedDamage(
    DamageItems items, Claims claims, RecoveryTexts texts, DamageAddresses addresses)
    implements UnfinishedWork {

  @Override
  public List<ButtonLink> list(CaseAccess access, CaseView view, CaseView.PartView part) {
    var id = part.part().id();
    if (!access.may(Action.DECIDE, id)) {
      return List.of();
    }
    var losses = items.list(access, id);
    var decided = claims.list(access, id);
    var isOwed =
        part.promises().stream()
            .anyMatch(
                promise ->
                    promise.kind().equals(PromiseKind.DAMAGE) && !promise.state().isSettled());
    var way = addresses.ofHandler(access, id.value());
    return Stream.of(Claimant.values())
        .flatMap(
            party ->
                describe(party, losses, DamagePage.find(decided, party), isOwed).stream()
                    .map(
                        text -> new ButtonLink(text, way.claim(DamageAddresses.code(party)), true)))
        .toList();
  }

  private Optional<String> describe(
      Claimant party, List<DamageItem> losses, Optional<Claim> decided, boolean isOwed) {
    var isLost = losses.stream().anyMatch(item -> item.claimant() == party);
    if (decided.isEmpty()) {
      return isLost && !isOwed ? Optional.of(text("undecided", party)) : Optional.empty();
    }
    return decided
        .filter(claim -> claim.isClaimed() && claim.settledOn() == null)
        .map(_ -> text("running", party));
  }

  private String text(String name, Claimant party) {
    return texts.text("recovery.unfinished." + name, texts.text("recovery.claimant." + party));
  }
}
