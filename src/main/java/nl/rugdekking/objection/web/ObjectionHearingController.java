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

/** The page that records how the sender of an objection was heard, before it is answered. */
@Controller
record ObjectionHearingController(ObjectionWays ways, ObjectionHearingPage page) {

  private static final String PATH = NewObjectionPage.PATH + "/{bezwaar}" + ObjectionWays.HEARING;
  private static final String GIVEN = ObjectionWays.GIVEN + ObjectionWays.HEARING;

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID bezwaar, Model model) {
    return page.show(access, ways.ofCase(access, deel, bezwaar), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bezwaar,
      @Valid @ModelAttribute("form") HearingForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofCase(access, deel, bezwaar);
    return page.isRecorded(access, way, form, errors)
        ? "redirect:" + way.back()
        : page.show(access, way, model);
  }

  /** Shows the page to somebody to whom only the promise of the answer was given. */
  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(GIVEN)
  String showGiven(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID belofte, Model model) {
    return page.show(access, ways.ofGiven(access, deel, belofte), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping(GIVEN)
  String recordGiven(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") HearingForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofGiven(access, deel, belofte);
    return page.isRecorded(access, way, form, errors)
        ? "redirect:" + way.back()
        : page.show(access, way, model);
  }
}
