// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.validation.Valid;
import java.time.Duration;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseSearch;
import nl.rugdekking.finding.CaseSearchQuery;
import nl.rugdekking.load.ConcurrencyLimit;
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
  private static final int MAX_PER_PERSON = 2;
  private static final int CONNECTIONS_FOR_EACH = 4;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final CaseSearch search;
  private final SearchPage page;
  private final ConcurrencyLimit turns;

  SearchController(
      CaseSearch search,
      SearchPage page,
      @Value("${rugdekking.pool.maximum-pool-size}") int connections) {
    this.turns =
        new ConcurrencyLimit(
            MAX_PER_PERSON, Math.max(MAX_PER_PERSON, connections / CONNECTIONS_FOR_EACH));
    this.search = search;
    this.page = page;
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping(PATH)
  String show(Model model) {
    model.addAttribute("form", SearchForm.empty());
    return page.showForm(model);
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @PostMapping(PATH)
  String search(
      Viewer viewer,
      @Valid @ModelAttribute("form") SearchForm form,
      BindingResult errors,
      Model model) {
    var query = form.toQuery();
    form.findInvalidDay().ifPresent(field -> errors.rejectValue(field, "finding.search.day"));
    if (!errors.hasErrors()) {
      checkWords(query, errors);
    }
    if (errors.hasErrors()) {
      return page.showForm(model);
    }
    return page.showResult(searchWithinLimit(viewer, query, form), form, model);
  }

  private static void checkWords(CaseSearchQuery query, BindingResult errors) {
    if (query.isEmpty()) {
      errors.rejectValue("words", "finding.search.empty");
    }
    var fault = query.findFault();
    if (fault != null) {
      errors.rejectValue("words", "finding.search.fault." + fault.name());
    }
  }

  // Checks the limit before the search starts its transaction, which takes a connection.
  private CaseSearch.SearchResult searchWithinLimit(
      Viewer viewer, CaseSearchQuery query, SearchForm form) {
    var account = viewer.account().toString();
    if (!turns.tryAcquire(account)) {
      throw new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "finding.search.busy")
          .retryAfter(RETRY_AFTER);
    }
    try {
      return search.search(viewer, query, FilterParameters.parsePlace(form.after()));
    } finally {
      turns.release(account);
    }
  }
}
