// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which an administrator removes the second step of somebody who lost it. The
 * administrator repeats their own second step first, and cannot remove that. Otherwise somebody who
 * finds the session of an administrator open could remove the second step of that administrator, or
 * of anybody whose password they know.
 */
@Controller
@RequestMapping("/{organisatie}" + SecondStepResetController.PATH)
record SecondStepResetController(People people, Accounts accounts, SecondStepService service) {

  static final String PATH = "/beheer/tweede-stap";

  /** The person, by mail address or full name. */
  record ResetForm(@Nullable String who) {}

  @Endpoint(value = OFFICE, repeatedSecondStep = true)
  @GetMapping
  String ask(Model model) {
    model.addAttribute("form", new ResetForm(""));
    return "signin/second-reset";
  }

  @Endpoint(value = OFFICE, repeatedSecondStep = true, startAgainAt = PATH)
  @PostMapping
  String reset(
      Viewer viewer, @ModelAttribute("form") ResetForm form, BindingResult errors, Model model) {
    var person = people.findExactly(form.who() == null ? "" : form.who());
    var account = person.flatMap(found -> accounts.accountOf(found.id()));
    if (account.isEmpty()) {
      errors.rejectValue("who", "signin.second.reset.unknown");
      return "signin/second-reset";
    }
    if (account.get().equals(viewer.account())) {
      errors.rejectValue("who", "signin.second.reset.own");
      return "signin/second-reset";
    }
    // The second step also protects the other organisation, whose administrator did not ask for
    // this.
    if (accounts.isMemberElsewhere(account.get())) {
      errors.rejectValue("who", "signin.second.reset.elsewhere");
      return "signin/second-reset";
    }
    service.reset(viewer, account.get());
    model.addAttribute("done", person.orElseThrow().name());
    model.addAttribute("form", new ResetForm(""));
    return "signin/second-reset";
  }
}
