// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.police.LiaisonFacts;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Adds to the page of a promise about the police the way to the file for the police. Somebody to
 * whom the promise was given also reads what they need at the police, and the way to the log.
 */
@Component
@Order(35)
record PoliceFileBlock(
    PoliceFilePage page, PoliceLogPage logPage, LiaisonFacts facts, PoliceLogTexts sentences)
    implements PromiseOwnerBlock {

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
    var handles = access.may(Action.DECIDE, part);
    var given = page.path(access, part.value(), promise.id().value());
    model.addAttribute("policeFilePath", handles ? page.path(access, part.value()) : given);
    if (!handles) {
      var read = facts.read(access, part);
      model.addAttribute("liaison", read);
      model.addAttribute("policeContact", sentences.describeContact(read.steps()));
      model.addAttribute("policeLogPath", logPage.path(access, part.value(), promise.id().value()));
    }
    return Optional.of("police/file-link");
  }
}
