// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.PositionCorrection;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which the handler of a case corrects the position of the affected person: they were
 * insulted as an alderman, for example, and not as a council member.
 */
@Controller
record CorrectPositionController(PositionCorrection corrections, PartPage page, CaseTexts texts) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/functie";

  @Endpoint(value = CASE, action = Action.CORRECT)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.CORRECT, model);
    model.addAttribute("form", new PositionForm(part.affected().version(), null, null));
    return view(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.CORRECT)
  @PostMapping(PATH)
  String correct(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") PositionForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var chosen =
        corrections.listOthers(access, part).stream()
            .filter(position -> code(position).equals(form.position()))
            .findFirst()
            .orElse(null);
    if (chosen == null && !errors.hasFieldErrors("position")) {
      errors.rejectValue("position", "register.choose");
    }
    if (errors.hasErrors() || chosen == null) {
      page.addFrame(access, deel, Action.CORRECT, model);
      return view(access, deel, model);
    }
    corrections.correct(access, part, form.version(), chosen, form.wordsOrEmpty());
    // Each body has its own handlers. After the correction this viewer may not see the case any
    // more,
    // so they go to their list.
    return "redirect:/{organisatie}/incidenten?klaar=functie";
  }

  private String view(CaseAccess access, UUID part, Model model) {
    model.addAttribute(
        "positions",
        corrections.listOthers(access, new PartId(part)).stream()
            .map(position -> new Choice(code(position), name(position)))
            .distinct()
            .toList());
    return "handling/position";
  }

  private static String code(Position position) {
    return position.body() + "." + position.title();
  }

  private String name(Position position) {
    return texts.text(
        "handling.position.choice", texts.word(position.title()), texts.body(position.body()));
  }
}
