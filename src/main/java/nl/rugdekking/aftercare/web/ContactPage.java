// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.aftercare.CareContacts;
import nl.rugdekking.aftercare.ContactKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a care giver records a contact. */
@Component
record ContactPage(
    CareContacts contacts, PartPage partPage, CaseTexts texts, CaseAddresses addresses) {

  String show(CaseAccess access, PartId part, PromiseId id, Model model) {
    var promise = contacts.get(access, part, id);
    partPage.addFrame(access, part.value(), Action.KEEP_GIVEN, model);
    var back = path(access, promise.part(), id);
    model.addAttribute("steps", List.of(new Step(texts.promiseName(promise), back)));
    model.addAttribute("back", back);
    model.addAttribute("home", addresses.home());
    model.addAttribute("kinds", listKinds());
    model.addAttribute("reachedChoices", listAnswers("aftercare.reached."));
    model.addAttribute("moreChoices", listAnswers("aftercare.more."));
    model.addAttribute("keepsNotes", contacts.mayKeepNotes(access, part));
    return "aftercare/contact";
  }

  private List<Choice> listKinds() {
    return Stream.of(ContactKind.values())
        .map(kind -> new Choice(kind.name(), texts.text("aftercare.kind." + kind)))
        .toList();
  }

  private List<Choice> listAnswers(String prefix) {
    return List.of(
        new Choice("true", texts.text(prefix + "yes")),
        new Choice("false", texts.text(prefix + "no")));
  }

  String redirect(CaseAccess access, PartId part, PromiseId id) {
    return "redirect:" + path(access, part, id);
  }

  private String path(CaseAccess access, PartId part, PromiseId id) {
    return Promise.pathForOwner(addresses.incident(access.number()), part, id);
  }
}
