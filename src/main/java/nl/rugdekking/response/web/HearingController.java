// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

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

/** The page on which the handler asks the perpetrator for their view, and records it. */
@Controller
record HearingController(HearingPage page) {

  private static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/horen";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String invite(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("invitation") InvitationForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.invite(access, new PartId(deel), form, errors)
        ? page.redirect(access, deel, "/horen")
        : page.show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH + "/{gesprek}")
  String conclude(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID gesprek,
      @Valid @ModelAttribute("heard") HeardForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return page.conclude(access, new PartId(deel), gesprek, form, errors)
        ? page.redirect(access, deel, "/reactie")
        : page.show(access, deel, model);
  }
}
