// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Receives a letter that was written in a word processor of the organisation. */
@Controller
record ElsewhereController(LetterWays ways, LetterForms forms) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(LetterPlace.PATH + "/elders")
  String keep(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief,
      @Valid @ModelAttribute("elsewhere") ElsewhereForm form,
      BindingResult errors,
      Model model)
      throws IOException {
    var way = ways.ofCase(access, deel, reactie, brief);
    access.require(Action.DECIDE, way.letter().part());
    return forms.keepElsewhere(access, way, form, errors, model);
  }
}
