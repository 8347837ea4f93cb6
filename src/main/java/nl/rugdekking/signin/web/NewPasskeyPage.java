// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.signin.Challenge;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.signin.RequestSession;
import nl.rugdekking.signin.SecondStepException;
import nl.rugdekking.signin.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a passkey is added. */
@Component
record NewPasskeyPage(Passkeys passkeys, SecondSteps steps, RequestSession session, People people) {

  String show(
      Viewer viewer,
      String organisation,
      @Nullable String back,
      Model model,
      HttpServletRequest web) {
    requireRepeatedSecondStep(viewer, organisation);
    model.addAttribute("back", new SecondStepForm("", back).returnPath(organisation));
    model.addAttribute(
        "offer", passkeys.createRequest(viewer.account(), Challenge.ADD, web.getSession()));
    model.addAttribute("login", people.get(viewer.person()).email());
    model.addAttribute("who", viewer.name());
    return "signin/passkey-new";
  }

  /**
   * @throws SecondStepException when the account has a second step that was not repeated just now
   */
  void requireRepeatedSecondStep(Viewer viewer, String organisation) {
    if (steps.state(viewer.account()).isSetUp() && !session.hasRepeatedSecondStep()) {
      var home = "/" + organisation;
      throw new SecondStepException(home, home + "/tweede-stap/beheer");
    }
  }
}
