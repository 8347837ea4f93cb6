// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.TextForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page for writing a note. */
@Controller
record NoteController(HandlingService handling, PartPage page) {

  @Endpoint(value = CASE, action = Action.NOTE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/notitie")
  String newNote(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", TextForm.empty());
    return show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.NOTE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/notitie")
  String note(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return show(access, deel, model);
    }
    handling.addNote(access, new PartId(deel), form.toSubmittedText(), form.isMarked());
    return page.redirect(access);
  }

  private String show(CaseAccess access, UUID part, Model model) {
    page.addFrame(access, part, Action.NOTE, model);
    model.addAttribute("talk", access.isTalk());
    return "handling/note";
  }
}
