// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Audience;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.HandlerChoices;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The fields of the filter, with the choices that are useful to this viewer. */
@Component
record FilterFields(
    CaseTexts texts,
    Organisations organisations,
    People people,
    HandlerChoices handlerChoices,
    PromiseKeepers keepers) {

  /**
   * @param choices the values to choose from; empty when the field takes a day
   */
  record Field(String name, String label, List<Choice> choices, @Nullable String value) {

    public boolean isDay() {
      return choices.isEmpty();
    }

    /** The chosen value in words. */
    public String chosen() {
      return choices.stream()
          .filter(choice -> choice.value().equals(value))
          .map(Choice::label)
          .findFirst()
          .orElse(String.valueOf(value));
    }
  }

  List<Field> listFields(Viewer viewer, FilterParameters form) {
    var fields = new ArrayList<Field>();
    add(fields, form, FilterParameters.STATE, texts.choices(State.class));
    add(fields, form, FilterParameters.PROMISE, promises());
    add(fields, form, FilterParameters.PROMISE_STATE, texts.choices(Stand.class));
    add(fields, form, FilterParameters.REASON, reasons());
    add(fields, form, FilterParameters.OWNER, owners(viewer));
    add(fields, form, FilterParameters.BODY, bodies());
    add(fields, form, FilterParameters.POSITION, positions());
    add(fields, form, FilterParameters.FORM, texts.choicesWithRetired(ClassificationKind.FORM));
    add(
        fields,
        form,
        FilterParameters.CHANNEL,
        texts.choicesWithRetired(ClassificationKind.CHANNEL));
    add(fields, form, FilterParameters.TOPIC, texts.choicesWithRetired(ClassificationKind.TOPIC));
    FilterParameters.DETAILS.forEach(
        (kind, name) -> add(fields, form, name, texts.choicesWithRetired(kind)));
    add(fields, form, FilterParameters.EXPERIENCED, texts.choices(Severity.class));
    add(fields, form, FilterParameters.ASSESSED, texts.choices(Severity.class));
    var lanes = lanes(viewer);
    if (lanes.size() > 1) {
      add(fields, form, FilterParameters.LANE, lanes);
    }
    fields.add(day(form, FilterParameters.FROM));
    fields.add(day(form, FilterParameters.TO));
    return fields;
  }

  private void add(List<Field> fields, FilterParameters form, String name, List<Choice> choices) {
    var offered = new ArrayList<>(choices);
    if (FilterParameters.mayBeNotKnown(name)) {
      var key = name.equals(FilterParameters.OWNER) ? "nobody" : "not-known";
      offered.add(new Choice(FilterParameters.NOT_KNOWN, texts.text("finding.filter." + key)));
    }
    if (!offered.isEmpty()) {
      fields.add(new Field(name, label(name), offered, form.values().get(name)));
    }
  }

  private Field day(FilterParameters form, String name) {
    return new Field(name, label(name), List.of(), form.values().get(name));
  }

  private String label(String name) {
    return texts.text("finding.filter." + name);
  }

  private List<Choice> promises() {
    return keepers.listKinds().stream()
        .map(kind -> new Choice(kind.code(), texts.text("promise.kind." + kind.code())))
        .toList();
  }

  private List<Choice> reasons() {
    return texts.choices(
        organisations.structure().reasons().stream().map(Reason::label).toList(), Label::code);
  }

  private List<Choice> bodies() {
    var structure = organisations.structure();
    return structure.bodies().keySet().stream()
        .sorted()
        .map(body -> new Choice(body.name(), word(structure.body(body).name())))
        .toList();
  }

  private List<Choice> positions() {
    return organisations.structure().allTitles().stream()
        .map(label -> new Choice(label.code(), word(label)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private static String word(Label label) {
    return label.in(LocaleContextHolder.getLocale());
  }

  /** The viewer first, then the handlers of the cases in the viewer's list. */
  private List<Choice> owners(Viewer viewer) {
    var handlers = new HashSet<>(handlerChoices.list(viewer));
    handlers.remove(viewer.person());
    var others =
        people.mapById(handlers).values().stream()
            .sorted(Comparator.comparing(Person::name))
            .map(person -> choice(person.id(), person.name()));
    return Stream.concat(
            Stream.of(choice(viewer.person(), texts.text("finding.filter.me"))), others)
        .toList();
  }

  private static Choice choice(PersonId person, String name) {
    return new Choice(person.value().toString(), name);
  }

  /**
   * The lanes that this viewer's offices may read. Whoever handles cases from outside may get one
   * of either lane.
   */
  private List<Choice> lanes(Viewer viewer) {
    Set<Audience> audiences =
        VisibleCells.forViewer(viewer).byOffice().stream()
            .map(VisibleCells.AudienceCell::audience)
            .collect(Collectors.toSet());
    var outside = audiences.contains(Audience.OUTSIDE);
    return Stream.of(Lane.OPEN, Lane.ANONYMOUS)
        .filter(lane -> outside || lane == Lane.OPEN || mayRead(audiences, lane))
        .map(lane -> new Choice(lane.name(), texts.text("finding.filter.lane." + lane.name())))
        .toList();
  }

  private static boolean mayRead(Set<Audience> audiences, Lane lane) {
    return audiences.stream().anyMatch(audience -> audience.isOfLane(lane));
  }
}
