// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import nl.rugdekking.response.MeasurePromises;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Adds a link to the page of the promise that a measure is done. It leads to the letter by which
 * the measure is done.
 */
@Component
@Order(50)
record PromiseLetterBlock(MeasurePromises measures, LetterDesk desk, CaseAddresses addresses)
    implements PromiseOwnerBlock {

  @Override
  public boolean isForHandlers() {
    return true;
  }

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!promise.kind().equals(PromiseKind.RESPONSE_DONE)
        || !access.may(Action.READ, promise.part())) {
      return Optional.empty();
    }
    var part = promise.part();
    return measures
        .findMeasure(access, part, promise.id())
        .filter(desk::isDoneByLetter)
        .map(
            measure -> {
              var kind = desk.listKinds(measure).getFirst();
              model.addAttribute(
                  "letterPath",
                  CasePages.partAddress(addresses.incident(access.number()), part)
                      + "/reactie"
                      + LetterPlace.path(measure.id(), kind));
              model.addAttribute("letterName", "paper.kind." + kind.name());
              return "outgoing/promise";
            });
  }
}
