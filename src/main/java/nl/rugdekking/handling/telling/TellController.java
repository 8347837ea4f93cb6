// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.telling;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which somebody tells the affected person something. */
@Controller
record TellController(TellPage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/terugkoppelen";

  @Endpoint(value = CASE, action = Action.TELL)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.TELL)
  @PostMapping(PATH)
  String tell(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") TellForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.TELL, new PartId(deel));
    return page.tell(access, new PartId(deel), form, errors)
        ? page.redirect(access)
        : page.show(access, deel, model);
  }
}
