// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.report.SimilarNames;
import nl.rugdekking.report.Submission;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Asks whom the reporter means when a typed name is similar to that of a colleague, such as a first
 * name alone. The answer matters, because it decides who handles and reads the report. So that
 * nobody can list the colleagues in this way, at most a few people are offered, and only a limited
 * number of names per hour is compared. When there is danger now, nothing is asked.
 */
@Component
record NameOffers(People people, Capacities capacities, RateLimits limits) {

  private static final int MAX_OFFERED = 3;

  /**
   * A typed name, and the people whom the reporter may mean.
   *
   * @param field the field in which the name was typed
   * @param persons the answers to choose from; empty when there are too many people to offer
   * @param somebodyElse the answer that none of them is meant
   */
  record Offer(String field, String typed, List<Choice> persons, String somebodyElse) {}

  /**
   * Adds the offers to the page, and an error to each field that has one. Returns true when there
   * are offers.
   */
  boolean offer(
      Viewer viewer, ReportForm form, Submission sent, BindingResult errors, Model model) {
    if (sent.dangerNow()) {
      return false;
    }
    var offers =
        Stream.concat(
                find("names", viewer, form, sent.text().names()),
                find("accused", viewer, form, sent.text().accused()))
            .toList();
    offers.stream()
        .map(Offer::field)
        .distinct()
        .forEach(field -> errors.rejectValue(field, "report.error.meant"));
    model.addAttribute("offers", offers);
    return !offers.isEmpty();
  }

  private Stream<Offer> find(String field, Viewer viewer, ReportForm form, List<String> typed) {
    var offers = new ArrayList<Offer>();
    for (var name : typed) {
      var isClear = form.isAsIs(name) || people.findExactly(name).isPresent();
      if (!isClear && limits.tryAttempt(RateLimits.Kind.NAME, viewer.account().toString())) {
        var similar =
            people.listPresent().stream()
                .filter(person -> SimilarNames.mayMean(name, person.name()))
                .toList();
        if (!similar.isEmpty()) {
          offers.add(createOffer(field, name, similar));
        }
      }
    }
    return offers.stream();
  }

  private Offer createOffer(String field, String typed, List<Person> similar) {
    var persons =
        similar.size() > MAX_OFFERED
            ? List.<Choice>of()
            : similar.stream().map(person -> createChoice(typed, person)).toList();
    return new Offer(field, typed, persons, typed + ReportForm.MEANT);
  }

  // When several people have the same full name, the answer contains the mail address instead.
  private Choice createChoice(String typed, Person person) {
    var isOnlyOne = people.findExactly(person.name()).isPresent();
    var answer = isOnlyOne ? person.name() : person.email();
    var title = capacities.titleOf(people.positionForCase(person.id()));
    return new Choice(typed + ReportForm.MEANT + answer, person.name() + ", " + title);
  }
}
