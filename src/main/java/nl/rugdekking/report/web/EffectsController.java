// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.followup.MoreQuestion.EFFECTS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.report.followup.MoreTelling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which an affected person says what the incident did to them, also when somebody else
 * reported it.
 */
@Controller
@RequestMapping("/{organisatie}/mijn/{nummer}/gevolgen")
class EffectsController {

  private final MoreTelling telling;
  private final MoreSending sending;
  private final MorePage page;

  EffectsController(MoreTelling telling, MoreSending sending, MorePage page) {
    this.telling = telling;
    this.sending = sending;
    this.page = page;
  }

  @GetMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String show(CaseAccess access, Model model) {
    var sheet = telling.open(access, EFFECTS);
    return page.ofOwnCase(sheet, MoreForm.of(sheet), model);
  }

  @PostMapping
  @Endpoint(value = Gate.CASE, action = Action.WISH)
  String save(
      CaseAccess access,
      @ModelAttribute("form") MoreForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    var sheet = telling.open(access, EFFECTS);
    var sent = new MoreSending.Sent(form, errors, List.of());
    return sending
        .send(sheet, sent, told -> telling.save(access, told), model, response)
        .map(again -> page.ofOwnCase(sheet, again, model))
        .orElseGet(() -> "redirect:" + page.home() + "/mijn/" + access.number());
  }
}
