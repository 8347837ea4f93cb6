// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of a promise for somebody to whom it was given: the promise, how to reach the
 * affected person, and the facts that this kind of promise needs.
 */
@Component
record OwnPromisePage(
    SettlementService settlement,
    PromisePage promisePage,
    PartPage partPage,
    PromiseKeepers keepers,
    People people,
    CaseAddresses addresses) {

  String show(CaseAccess access, PartId part, PromiseId id, Model model) {
    access.requirePromiseOwner(part, id.value());
    var promise = settlement.get(access, id);
    var path = path(access, part.value(), id.value());
    var view = partPage.addFrame(access, part.value(), Action.KEEP_GIVEN, model);
    promisePage.addPromise(access, view, promise, path, model);
    model.addAttribute("steps", List.of(new Step(promisePage.tasksLabel(), tasks())));
    var named = keepers.get(promise.kind()).needsAffected();
    model.addAttribute("named", named);
    model.addAttribute("contact", named ? findContact(access, view) : null);
    model.addAttribute("explainFirst", false);
    model.addAttribute("blocks", promisePage.fillBlocks(access, promise, block -> true, model));
    if (!model.containsAttribute("giveBack")) {
      model.addAttribute("giveBack", new GiveBackForm(promise.version(), null));
    }
    return "handling/own-promise";
  }

  // A mail address reveals the name, so both are hidden together.
  private @Nullable String findContact(CaseAccess access, CaseView.PartView view) {
    var person = view.part().affected();
    return person == null || !access.mayKnowName(view.part().id())
        ? null
        : people.get(person).email();
  }

  String redirect(CaseAccess access, UUID part, UUID promise) {
    return "redirect:" + path(access, part, promise);
  }

  String redirectToTasks() {
    return "redirect:" + tasks();
  }

  private String tasks() {
    return addresses.home() + "/taken";
  }

  private String path(CaseAccess access, UUID part, UUID promise) {
    return Promise.pathForOwner(
        addresses.incident(access.number()), new PartId(part), new PromiseId(promise));
  }
}
