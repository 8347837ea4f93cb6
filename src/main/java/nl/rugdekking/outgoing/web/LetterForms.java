// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.io.IOException;
import java.util.Map;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.outgoing.FaultyLetterException;
import nl.rugdekking.outgoing.LetterPosting;
import nl.rugdekking.outgoing.LetterWriting;
import nl.rugdekking.outgoing.web.LetterWays.Way;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Carries out the forms on the page of a letter, and shows the page again when one has errors. */
@Component
record LetterForms(LetterWriting writing, LetterPosting posting, LetterPage page) {

  String show(CaseAccess access, Way way, Model model) {
    return page.show(access, way, model);
  }

  String write(CaseAccess access, Way way, Map<String, String> typed, Model model) {
    try {
      writing.write(
          access,
          way.letter(),
          FactForm.version(typed),
          FactForm.facts(typed),
          FactForm.findNaming(typed).orElse(null));
      return redirectToWritten(way);
    } catch (FaultyLetterException faulty) {
      page.addFaults(typed, faulty.faults(), model);
      return page.show(access, way, model);
    }
  }

  String keepElsewhere(
      CaseAccess access, Way way, ElsewhereForm form, BindingResult errors, Model model)
      throws IOException {
    if (!errors.hasErrors()) {
      try {
        writing.keepElsewhere(
            access,
            way.letter(),
            FactForm.number(form.version()),
            form.reasonOrEmpty(),
            form.content());
        return redirectToWritten(way);
      } catch (RefusedException refused) {
        page.addRefusal(refused, errors);
      }
    }
    return page.show(access, way, model);
  }

  String recordPosting(
      CaseAccess access, Way way, PostingForm form, BindingResult errors, Model model) {
    return isPosted(access, way, form, errors) ? redirect(way) : page.show(access, way, model);
  }

  private boolean isPosted(CaseAccess access, Way way, PostingForm form, BindingResult errors) {
    var day = TypedDate.parse(form.postedOn());
    if (day.isEmpty()) {
      errors.rejectValue("postedOn", "outgoing.posting.day.missing");
    }
    var chosen = form.way();
    if (errors.hasErrors() || chosen == null || day.isEmpty()) {
      return false;
    }
    try {
      var said = form.toStatement(chosen, day.get());
      if (form.shownPostings() == 0) {
        posting.record(access, way.letter(), form.shownVersion(), said);
      } else {
        posting.correct(access, way.letter(), form.shownPostings(), said, form.reasonOrEmpty());
      }
      return true;
    } catch (RefusedException refused) {
      page.addRefusal(refused, errors);
      return false;
    }
  }

  // The letter is still to be sent, so whoever came from a task stays with it.
  private static String redirectToWritten(Way way) {
    return redirect(way) + "?gemaakt=ja";
  }

  private static String redirect(Way way) {
    return "redirect:" + way.page();
  }
}
