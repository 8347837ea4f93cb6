// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.aftercare.CareContacts;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a care giver records a contact, for the holder of a promise of aftercare. */
@Controller
@RequestMapping(
    "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toegewezen/{belofte}/contact")
record ContactController(CareContacts contacts, ContactPage page, Clock clock) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", ContactForm.of(DueDates.dayOf(clock.instant())));
    }
    return page.show(access, new PartId(deel), new PromiseId(belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") ContactForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    contacts.get(access, part, new PromiseId(belofte));
    if (form.hasNote() && !contacts.mayKeepNotes(access, part)) {
      throw new RefusedException("aftercare.note.refused");
    }
    var day = TypedDate.parse(form.on()).orElse(null);
    if (day == null || !contacts.isPossibleDay(access, part, day)) {
      errors.rejectValue("on", "aftercare.on.wrong");
    }
    if (errors.hasErrors() || day == null) {
      return show(access, deel, belofte, model);
    }
    contacts.record(
        access, part, new PromiseId(belofte), form.toContact(day, access.viewer().person()));
    return page.redirect(access, part, new PromiseId(belofte));
  }
}
