// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a letter about a measure, on which the letter is written. */
@Controller
record LetterController(LetterWays ways, LetterForms forms) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief,
      Model model) {
    return forms.show(access, ways.ofCase(access, deel, reactie, brief), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(LetterPlace.PATH)
  String write(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief,
      @RequestParam Map<String, String> typed,
      Model model) {
    var way = ways.ofCase(access, deel, reactie, brief);
    access.require(Action.DECIDE, way.letter().part());
    return forms.write(access, way, typed, model);
  }
}
