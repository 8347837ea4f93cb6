// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.CompleteList;
import nl.rugdekking.people.Departure;
import nl.rugdekking.people.Departures;
import nl.rugdekking.people.Successions;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about people whose departure is planned or about to be planned. */
@Component
record DeparturePage(
    CompleteList lists,
    Departures departures,
    Successions successions,
    RolesPage roles,
    OfficeTexts texts,
    Dates dates) {

  /** A person who is missing in the list, with their address. */
  record MissingPerson(String name, String email) {}

  /**
   * A planned departure.
   *
   * @param text the body or department that the person leaves, and the last day
   * @param without true when the person cannot sign in, so that they read nothing about it
   * @param vacancies sentences about the roles that nobody has when the person has gone
   */
  record DepartureRow(
      String id, String name, String text, boolean without, List<String> vacancies) {}

  /**
   * Shows who is missing in the list, before anything is planned.
   *
   * @throws PlainSentenceException when the questions about the list are not all answered
   */
  String showMissing(CompleteListForm form, Model model) {
    var trial = lists.tryOut(form.file(), form.samePersonAnswers());
    if (!trial.isAnswered()) {
      throw new PlainSentenceException(HttpStatus.UNPROCESSABLE_CONTENT, "people.complete.first");
    }
    var effect = lists.computeEffect(trial, form.scope());
    model.addAttribute("form", form);
    model.addAttribute("where", describeScope(form.scope()));
    var people =
        effect.missing().stream()
            .map(person -> new MissingPerson(person.name(), person.email()))
            .toList();
    var ids =
        effect.missing().stream()
            .map(person -> person.id().value().toString())
            .collect(Collectors.joining(" "));
    model.addAttribute("people", people);
    model.addAttribute("missing", ids);
    model.addAttribute("endsMost", effect.isMostMissing());
    model.addAttribute("inScope", effect.inScope());
    model.addAttribute("mostOpen", effect.isMostMissing() && !form.mayEndMost());
    var warnings = new ArrayList<String>();
    effect.lastAdministrators().stream()
        .map(Person::name)
        .map(name -> texts.text("people.leaving.last-administrator", name))
        .forEach(warnings::add);
    warnings.addAll(roles.describeVacancies(effect.warnings()));
    model.addAttribute("warnings", warnings);
    return "people/leaving-new";
  }

  String showPlanned(Model model) {
    var planned = departures.listPlanned();
    model.addAttribute(
        "rows", planned.departures().stream().map(departure -> toRow(departure, planned)).toList());
    return "people/leaving";
  }

  private DepartureRow toRow(Departure departure, Departures.PlannedDepartures planned) {
    var where = describeScope(departure.scope());
    return new DepartureRow(
        departure.id().toString(),
        planned.names().getOrDefault(departure.person(), "?"),
        texts.text("people.leaving.row", where, dates.day(departure.lastDay())),
        planned.mayNotSignIn().contains(departure.person()),
        roles.describeVacancies(successions.listVacanciesAfter(departure)));
  }

  /** Adds the roles that nobody else has to the page that a leaver reads. */
  void addOwnVacancies(PersonId leaver, Model model) {
    model.addAttribute(
        "vacancies", roles.describeVacancies(successions.listVacanciesAfterDeparture(leaver)));
  }

  private String describeScope(Departure.Scope scope) {
    var body = texts.body(scope.body());
    return scope.unit() == null ? body : texts.text("people.leaving.unit", body, scope.unit());
  }
}
