// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.validation.Valid;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Searches the cases that somebody may open; asks for the second step, since it opens words. */
@Controller
class SearchController {

  private static final String PATH = "/{organisatie}/incidenten/zoeken";

  private final CaseSearch search;
  private final SearchPage page;

  SearchController(CaseSearch search, SearchPage page) {
    this.search = search;
    this.page = page;
  }

  @Endpoint(value = MEMBER, both = true)
  @GetMapping(PATH)
  String ask(Model model) {
    model.addAttribute("form", SearchForm.empty());
    return page.ask(model);
  }

  @Endpoint(value = MEMBER, both = true)
  @PostMapping(PATH)
  String answer(
      Viewer viewer,
      @Valid @ModelAttribute("form") SearchForm form,
      BindingResult errors,
      Model model) {
    var question = form.question();
    form.wrongDay().ifPresent(field -> errors.rejectValue(field, "finding.search.day"));
    if (!errors.hasErrors() && question.isEmpty()) {
      errors.rejectValue("words", "finding.search.empty");
    }
    if (errors.hasErrors()) {
      return page.ask(model);
    }
    return page.show(search.search(viewer, question, ListForm.place(form.after())), form, model);
  }
}
