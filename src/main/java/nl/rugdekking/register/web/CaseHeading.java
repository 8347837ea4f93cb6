// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.register.title.TitleForm;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The top of the page of a case: its title with the form to write it, and the facts in one line.
 */
@Component
record CaseHeading(
    CaseTitles titles,
    CaseTexts texts,
    CaseAddresses addresses,
    PartFacts partFacts,
    CaseContacts contacts,
    Dates dates,
    ObjectProvider<CaseFact.Source> sources) {

  /**
   * Fills the top of the page, and returns the ways to reach the people of the case that it shows.
   */
  List<CaseContacts.Contact> fill(CaseAccess access, CaseView view, Model model) {
    var reachable = contacts.list(access, view.parts(), reports(view).toList());
    model.addAttribute("number", access.number());
    model.addAttribute("steps", addresses.listBreadcrumb(access));
    model.addAttribute("incidentPath", addresses.incident(access.number()));
    model.addAttribute("heading", heading(access, view));
    model.addAttribute("mayTitle", access.may(Action.ASSESS) && !view.destroyed());
    model.addAttribute("titleForm", new TitleForm(view.parts().getFirst().affected().title()));
    model.addAttribute("facts", facts(access, view));
    model.addAttribute("contacts", reachable);
    model.addAttribute(
        "numberMissing", access.personsWithheld().isEmpty() && !CaseContacts.haveNumber(reachable));
    return reachable;
  }

  /** Adds the facts of other rooms, after the page was read. */
  void fillFacts(CaseAccess access, Model model) {
    model.addAttribute(
        "moreFacts",
        access.isTalk()
            ? List.of()
            : sources.orderedStream().flatMap(room -> room.list(access).stream()).toList());
  }

  private String heading(CaseAccess access, CaseView view) {
    return access.isTalk()
        ? texts.text("register.talk.of", dates.full(view.incident().registeredAt()))
        : view.parts().stream()
            .sorted(Comparator.comparing(part -> part.affected().title() == null))
            .map(part -> titles.titleOf(part, view.incident()))
            .findFirst()
            .orElseThrow();
  }

  private List<CaseFact> facts(CaseAccess access, CaseView view) {
    var incident = view.incident();
    var facts = new ArrayList<CaseFact>();
    var alone = view.parts().size() == 1 ? view.parts().getFirst() : null;
    if (alone != null) {
      facts.add(partFacts.whom(alone));
      if (alone.part().isTalk()) {
        Stream.ofNullable(partFacts.mail(access, alone)).forEach(facts::add);
      }
    }
    add(facts, null, whenAndWhere(view));
    add(
        facts,
        "register.channel",
        incident.channel() == null ? null : texts.channel(incident.channel()));
    if (alone != null && !alone.part().isTalk()) {
      facts.add(partFacts.severity(alone));
    }
    add(facts, "register.forms", texts.forms(incident));
    texts
        .details(incident)
        .forEach(detail -> facts.add(new CaseFact(detail.label(), detail.text(), null)));
    add(facts, "register.topic", texts.topic(incident));
    if (incident.history()) {
      add(facts, "register.taken-over", dates.full(incident.registeredAt()));
    }
    return facts;
  }

  private void add(List<CaseFact> facts, @Nullable String key, @Nullable String text) {
    if (text != null) {
      facts.add(new CaseFact(key == null ? null : texts.text(key), text, null));
    }
  }

  // The day that was recorded, and the places that the reports name.
  private @Nullable String whenAndWhere(CaseView view) {
    var places =
        reports(view)
            .map(Testimony.VisibleReport::where)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .distinct();
    var whenAndPlaces =
        Stream.concat(Stream.ofNullable(texts.happenedOn(view.incident())), places)
            .collect(Collectors.joining(", "));
    return whenAndPlaces.isEmpty() ? null : whenAndPlaces;
  }

  private static Stream<Testimony.VisibleReport> reports(CaseView view) {
    return view.timeline().stream()
        .map(CaseView.Line::report)
        .filter(Objects::nonNull)
        .map(Testimony.VisibleReport.class::cast);
  }
}
