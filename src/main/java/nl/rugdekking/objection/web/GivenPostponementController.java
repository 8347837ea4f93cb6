// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page that records that the answer was put off, for somebody to whom only that promise was
 * given.
 */
@Controller
record GivenPostponementController(
    ObjectionWays ways, AnswerRecording recording, ObjectionPage page) {

  private static final String PATH = ObjectionWays.GIVEN + ObjectionWays.POSTPONE;

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    return page.showPostponement(access, ways.ofGiven(access, deel, belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping(PATH)
  String putOff(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") PostponementForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofGiven(access, deel, belofte);
    return recording.isPutOff(access, way, form, errors)
        ? "redirect:" + way.back()
        : page.showPostponement(access, way, model);
  }
}
