// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that withdraws a wrong measure. */
@Controller
record WithdrawalController(Responses responses, ResponseAddresses addresses) {

  private static final String PATH = ResponseController.PATH + "/{reactie}/intrekken";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie, Model model) {
    var response = getWithdrawable(access, new PartId(deel), new ResponseId(reactie));
    model.addAttribute("form", new WithdrawalForm(String.valueOf(response.version()), null));
    return page(access, new PartId(deel), response, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String withdraw(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @Valid @ModelAttribute("form") WithdrawalForm form,
      BindingResult errors,
      Model model) {
    var part = new PartId(deel);
    var id = new ResponseId(reactie);
    if (form.reasonOrNothing().isEmpty()) {
      errors.rejectValue("reason", "response.withdraw.reason.missing");
    }
    if (errors.hasErrors()) {
      return page(access, part, getWithdrawable(access, part, id), model);
    }
    responses.withdraw(access, part, id, form.shownVersion(), form.reasonOrNothing());
    return "redirect:" + addresses.linksFor(access, part, null).here();
  }

  private Response getWithdrawable(CaseAccess access, PartId part, ResponseId id) {
    access.require(Action.DECIDE, part);
    return responses.getOverview(access, part).decided().stream()
        .filter(response -> response.id().equals(id))
        .filter(response -> response.canBeWithdrawn(responses.today()))
        .findFirst()
        .orElseThrow(StalePageException::new);
  }

  private String page(CaseAccess access, PartId part, Response response, Model model) {
    model.addAttribute("steps", addresses.incidentBreadcrumb(access));
    model.addAttribute("links", addresses.linksFor(access, part, null));
    model.addAttribute("response", response);
    return "response/withdrawal";
  }
}
