// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
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

/** Records that a letter was posted or handed over, and corrects such a record. */
@Controller
record PostingController(LetterWays ways, LetterForms forms) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(LetterPlace.PATH + "/verstuurd")
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief,
      @Valid @ModelAttribute("posting") PostingForm form,
      BindingResult errors,
      Model model) {
    var way = ways.ofCase(access, deel, reactie, brief);
    access.require(Action.DECIDE, way.letter().part());
    return forms.recordPosting(access, way, form, errors, model);
  }
}
