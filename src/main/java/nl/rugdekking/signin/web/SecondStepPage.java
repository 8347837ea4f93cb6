// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.signin.Challenge;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.signin.RequestSession;
import nl.rugdekking.signin.SecondSteps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that asks for the second step, by code or passkey. */
@Component
record SecondStepPage(Passkeys passkeys, SecondSteps steps, RequestSession session) {

  /**
   * @param form the submitted form, or an empty one; it is "form" in the model
   */
  String show(
      UUID account, String organisation, SecondStepForm form, Model model, HttpServletRequest web) {
    var state = steps.state(account);
    model.addAttribute("form", form);
    model.addAttribute("back", form.returnPath(organisation));
    model.addAttribute("state", state);
    model.addAttribute("repeated", session.hasSecondStep());
    if (state.passkeys() > 0) {
      model.addAttribute(
          "offer", passkeys.createRequest(account, Challenge.ENTER, web.getSession()));
    }
    return "signin/second";
  }

  /** Shows the page again after a passkey that was not right. */
  String refuse(
      UUID account,
      String organisation,
      PasskeyForm form,
      Model model,
      HttpServletRequest web,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("keyWrong", true);
    return show(account, organisation, new SecondStepForm("", form.terug()), model, web);
  }
}
