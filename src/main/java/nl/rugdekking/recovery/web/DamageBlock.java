// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds to the page of a promise about damage the way to the page on which losses are stated. */
@Component
@Order(40)
record DamageBlock(DamageAddresses addresses) implements PromiseOwnerBlock {

  @Override
  public boolean isForHandlers() {
    return true;
  }

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.DAMAGE)) {
      return Optional.empty();
    }
    var part = promise.part().value();
    var way =
        access.may(Action.DECIDE, promise.part())
            ? addresses.ofHandler(access, part)
            : addresses.ofGiven(access, part, promise.id().value());
    model.addAttribute("damagePath", way.page());
    return Optional.of("recovery/link");
  }
}
