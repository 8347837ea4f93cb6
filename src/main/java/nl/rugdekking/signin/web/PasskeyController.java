// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.signin.RequestSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Receives the second step when it is given with a passkey. */
@Controller
record PasskeyController(SecondStepService service, SecondStepPage page, RequestSession session) {

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/tweede-stap/sleutel")
  String enter(
      Viewer viewer,
      @PathVariable String organisatie,
      PasskeyForm form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return service.enterPasskey(session.signedIn(), form.answerOrNothing(), request, response)
        ? "redirect:" + form.returnPath(organisatie)
        : page.refuse(viewer.account(), organisatie, form, model, request, response);
  }
}
