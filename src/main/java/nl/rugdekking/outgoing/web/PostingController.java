// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterPosting;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records that a letter was posted or handed over, and corrects such a record. */
@Controller
record PostingController(LetterPosting posting, LetterPage page) {

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
    var about = LetterPlace.of(deel, reactie, brief);
    access.require(Action.DECIDE, about.part());
    return isDone(access, about, form, errors)
        ? page.redirect(access, about)
        : page.show(access, about, model);
  }

  private boolean isDone(
      CaseAccess access, LetterAddress about, PostingForm form, BindingResult errors) {
    var day = TypedDate.parse(form.postedOn());
    if (day.isEmpty()) {
      errors.rejectValue("postedOn", "outgoing.posting.day.missing");
    }
    var way = form.way();
    if (errors.hasErrors() || way == null || day.isEmpty()) {
      return false;
    }
    try {
      var said = form.toStatement(way, day.get());
      if (form.shownPostings() == 0) {
        posting.record(access, about, form.shownVersion(), said);
      } else {
        posting.correct(access, about, form.shownPostings(), said, form.reasonOrEmpty());
      }
      return true;
    } catch (RefusedException refused) {
      page.addRefusal(refused, errors);
      return false;
    }
  }
}
