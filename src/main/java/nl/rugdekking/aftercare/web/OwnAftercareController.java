// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.aftercare.CareAnswer;
import nl.rugdekking.aftercare.Carer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an affected person chooses who gives aftercare, and says if it was enough. */
@Controller
record OwnAftercareController(OwnAftercarePage page) {

  private static final String PATH = "/{organisatie}/mijn/{nummer}/nazorg";

  @Endpoint(value = CASE, action = Action.WISH)
  @GetMapping(PATH)
  String show(CaseAccess access, Model model) {
    return page.show(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH)
  String choose(
      CaseAccess access,
      @Valid @ModelAttribute("form") CareChoiceForm form,
      BindingResult errors,
      Model model) {
    var carer = form.findCarer().orElse(null);
    if (carer == null) {
      errors.rejectValue("carer", "aftercare.choice.empty");
    }
    if (carer != null) {
      form.findPhoneError(carer).ifPresent(wrong -> errors.rejectValue("phone", wrong));
    }
    if (errors.hasErrors() || carer == null) {
      return page.show(access, model);
    }
    try {
      page.choices().choose(access, page.part(access), form.toChoice(carer, person(access, form)));
      return "redirect:" + page.addresses().ownCase(access.number()) + "/nazorg";
    } catch (RefusedException refused) {
      errors.rejectValue(carer == Carer.PEER ? "who" : "carer", refused.messageKey());
      return page.show(access, model);
    } catch (StalePageException stale) {
      errors.reject("aftercare.choice.stale");
      return page.show(access, model);
    }
  }

  private @Nullable PersonId person(CaseAccess access, CareChoiceForm form) {
    var who = form.who();
    return form.findCarer().filter(Carer.PEER::equals).isPresent()
        ? page.choices().getPeer(access, page.part(access), who == null ? "" : who)
        : form.findPerson().orElse(null);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH + "/genoeg")
  String answer(
      CaseAccess access,
      @RequestParam(required = false) @Nullable UUID gesprek,
      @RequestParam(required = false) @Nullable String antwoord) {
    var answer = EnumCodes.findOrNull(CareAnswer.class, antwoord);
    if (answer == null || gesprek == null) {
      throw new RefusedException("aftercare.answer.empty");
    }
    page.answers().answer(access, page.part(access), gesprek, answer);
    return "redirect:" + page.addresses().ownCase(access.number()) + "/nazorg";
  }
}
