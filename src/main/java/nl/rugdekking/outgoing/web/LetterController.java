// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.outgoing.FaultyLetterException;
import nl.rugdekking.outgoing.LetterWriting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a letter about a measure, on which the letter is written. */
@Controller
record LetterController(LetterWriting writing, LetterPage page) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief,
      Model model) {
    return page.show(access, LetterPlace.of(deel, reactie, brief), model);
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
    var about = LetterPlace.of(deel, reactie, brief);
    access.require(Action.DECIDE, about.part());
    try {
      writing.write(
          access,
          about,
          FactForm.version(typed),
          FactForm.facts(typed),
          FactForm.findNaming(typed).orElse(null));
      return page.redirect(access, about);
    } catch (FaultyLetterException faulty) {
      page.addFaults(typed, faulty.faults(), model);
      return page.show(access, about, model);
    }
  }
}
