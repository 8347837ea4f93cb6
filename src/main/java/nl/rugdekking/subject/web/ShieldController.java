// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.SubjectShield;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which the responsible person opens the data of shielded subjects, and gives a reason.
 */
@Controller
record ShieldController(SubjectShield shield, SubjectPages pages) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/afgeschermd";

  @Endpoint(value = CASE, action = Action.OPEN_SHIELDED)
  @GetMapping(PATH)
  String ask(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", TextForm.empty());
    return page(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.OPEN_SHIELDED)
  @PostMapping(PATH)
  String open(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    if (!errors.hasErrors()) {
      model.addAttribute(
          "opened",
          shield.open(access, new PartId(deel), form.toSubmittedText()).stream()
              .map(pages::side)
              .toList());
    }
    return page(access, deel, model);
  }

  private String page(CaseAccess access, UUID deel, Model model) {
    pages.addFrame(access, deel, Action.OPEN_SHIELDED, model);
    model.addAttribute("shielded", shield.hasShielded(access, new PartId(deel)));
    return "subject/shielded";
  }
}
