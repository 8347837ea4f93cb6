// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The second step with a key. */
@Controller
class PasskeyController {

  private final SecondStepDoor door;
  private final SecondStepPage page;
  private final CurrentViewer viewers;

  PasskeyController(SecondStepDoor door, SecondStepPage page, CurrentViewer viewers) {
    this.door = door;
    this.viewers = viewers;
    this.page = page;
  }

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/tweede-stap/sleutel")
  String enter(
      Viewer viewer,
      @PathVariable String organisatie,
      PasskeyForm form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return door.enterByKey(viewers.signedIn(), form.answerOrNothing(), request, response)
        ? "redirect:" + form.back(organisatie)
        : page.refuse(viewer.account(), organisatie, form, model, request, response);
  }
}
