// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds a link to the file for the police to the page of a promise about the police. */
@Component
@Order(45)
record PoliceFileBlock(PoliceFilePage page, CaseAddresses addresses) implements PromiseOwnerBlock {

  @Override
  public boolean isForHandlers() {
    return true;
  }

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.POLICE_WISH)) {
      return Optional.empty();
    }
    var part = promise.part();
    model.addAttribute(
        "policeFilePath",
        access.may(Action.DECIDE, part)
            ? page.path(access, part.value())
            : Promise.pathForOwner(addresses.incident(access.number()), part, promise.id())
                + PoliceFilePage.GIVEN);
    return Optional.of("police/file-link");
  }
}
