// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.validation.Valid;
import java.time.Duration;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseQuestion;
import nl.rugdekking.finding.CaseSearch;
import nl.rugdekking.load.Turns;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page for searching cases. It demands the second step of signing in, because it decrypts
 * texts.
 */
@Controller
class SearchController {

  private static final String PATH = "/{organisatie}/incidenten/zoeken";
  // A search can take seconds and uses a database connection all that time, so the number of
  // simultaneous searches is limited.
  private static final int OF_ONE = 2;
  private static final int CONNECTIONS_FOR_EACH = 4;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final CaseSearch search;
  private final SearchPage page;
  private final Turns turns;

  SearchController(
      CaseSearch search,
      SearchPage page,
      @Value("${rugdekking.pool.maximum-pool-size}") int connections) {
    this.turns = new Turns(OF_ONE, Math.max(OF_ONE, connections / CONNECTIONS_FOR_EACH));
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
    var query = form.question();
    form.wrongDay().ifPresent(field -> errors.rejectValue(field, "finding.search.day"));
    if (!errors.hasErrors() && query.isEmpty()) {
      errors.rejectValue("words", "finding.search.empty");
    }
    if (errors.hasErrors()) {
      return page.ask(model);
    }
    return page.show(inTurn(viewer, query, form), form, model);
  }

  // Checks the limit before the search starts its transaction, which takes a connection.
  private CaseSearch.Found inTurn(Viewer viewer, CaseQuestion query, SearchForm form) {
    var account = viewer.account().toString();
    if (!turns.enter(account)) {
      throw new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "finding.search.busy")
          .retryAfter(TRY_AGAIN);
    }
    try {
      return search.search(viewer, query, ListForm.place(form.after()));
    } finally {
      turns.leave(account);
    }
  }
}
