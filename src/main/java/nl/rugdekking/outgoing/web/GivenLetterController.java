// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a letter about a measure, for somebody to whom only the promise was given to answer
 * what was received against that measure.
 */
@Controller
@RequestMapping(LetterPlace.GIVEN_PATH)
record GivenLetterController(LetterWays ways, LetterForms forms) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief,
      Model model) {
    return forms.show(access, ways.ofGiven(access, deel, belofte, brief), model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping
  String write(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief,
      @RequestParam Map<String, String> typed,
      Model model) {
    return forms.write(access, ways.ofGiven(access, deel, belofte, brief), typed, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/elders")
  String keep(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief,
      @Valid @ModelAttribute("elsewhere") ElsewhereForm form,
      BindingResult errors,
      Model model)
      throws IOException {
    var way = ways.ofGiven(access, deel, belofte, brief);
    return forms.keepElsewhere(access, way, form, errors, model);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @PostMapping("/verstuurd")
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief,
      @Valid @ModelAttribute("posting") PostingForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofGiven(access, deel, belofte, brief);
    return forms.recordPosting(access, way, form, errors, model);
  }
}
