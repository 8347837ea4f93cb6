// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.Handling;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.WordsForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages for writing a note and for telling the affected how their case stands. */
@Controller
class NoteAndTellController {

  private final Handling handling;
  private final PartPage page;

  NoteAndTellController(Handling handling, PartPage page) {
    this.handling = handling;
    this.page = page;
  }

  @Endpoint(value = CASE, action = Action.NOTE)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/notitie")
  String newNote(CaseAccess access, @PathVariable UUID deel, Model model) {
    page.frame(access, deel, Action.NOTE, model);
    model.addAttribute("form", WordsForm.empty());
    return "handling/note";
  }

  @Endpoint(value = CASE, action = Action.NOTE)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/notitie")
  String note(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") WordsForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      page.frame(access, deel, Action.NOTE, model);
      return "handling/note";
    }
    handling.note(access, new PartId(deel), form.said(), form.isMarked());
    return page.redirect(access);
  }

  @Endpoint(value = CASE, action = Action.TELL)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/terugkoppelen")
  String newTelling(CaseAccess access, @PathVariable UUID deel, Model model) {
    page.frame(access, deel, Action.TELL, model);
    model.addAttribute("form", WordsForm.empty());
    return "handling/tell";
  }

  @Endpoint(value = CASE, action = Action.TELL)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/terugkoppelen")
  String tell(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") WordsForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      page.frame(access, deel, Action.TELL, model);
      return "handling/tell";
    }
    handling.tell(access, new PartId(deel), form.said());
    return page.redirect(access);
  }
}
