// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Audience;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
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

  private static final List<String> NAMES =
      Stream.of(
              Stream.of(
                  FilterParameters.STATE,
                  FilterParameters.PROMISE,
                  FilterParameters.PROMISE_STATE,
                  FilterParameters.REASON,
                  FilterParameters.OWNER,
                  FilterParameters.BODY,
                  FilterParameters.POSITION,
                  FilterParameters.FORM,
                  FilterParameters.CHANNEL,
                  FilterParameters.TOPIC),
              FilterParameters.DETAILS.values().stream(),
              Stream.of(
                  FilterParameters.EXPERIENCED,
                  FilterParameters.ASSESSED,
                  FilterParameters.LANE,
                  FilterParameters.FROM,
                  FilterParameters.TO))
          .flatMap(names -> names)
          .toList();

  /** All fields that are useful to this viewer. */
  List<Field> listFields(Viewer viewer, FilterParameters form) {
    return NAMES.stream().flatMap(name -> field(viewer, form, name).stream()).toList();
  }

  /** The fields with a value; the choices of the others are not looked up. */
  List<Field> listChosen(Viewer viewer, FilterParameters form) {
    return NAMES.stream()
        .filter(form.values()::containsKey)
        .flatMap(name -> field(viewer, form, name).stream())
        .toList();
  }

  private Optional<Field> field(Viewer viewer, FilterParameters form, String name) {
    if (name.equals(FilterParameters.FROM) || name.equals(FilterParameters.TO)) {
      return Optional.of(day(form, name));
    }
    var offered = new ArrayList<>(choices(viewer, name));
    if (FilterParameters.mayBeNotKnown(name)) {
      var key = name.equals(FilterParameters.OWNER) ? "nobody" : "not-known";
      offered.add(new Choice(FilterParameters.NOT_KNOWN, texts.text("finding.filter." + key)));
    }
    return offered.isEmpty()
        ? Optional.empty()
        : Optional.of(new Field(name, label(name), offered, form.values().get(name)));
  }

  private List<Choice> choices(Viewer viewer, String name) {
    return switch (name) {
      case FilterParameters.STATE -> texts.choices(State.class);
      case FilterParameters.PROMISE -> promises();
      case FilterParameters.PROMISE_STATE -> texts.choices(PromiseStatus.class);
      case FilterParameters.REASON -> reasons();
      case FilterParameters.OWNER -> owners(viewer);
      case FilterParameters.BODY -> bodies();
      case FilterParameters.POSITION -> positions();
      case FilterParameters.EXPERIENCED, FilterParameters.ASSESSED -> texts.choices(Severity.class);
      case FilterParameters.LANE -> lanes(viewer);
      default -> texts.choicesWithRetired(classification(name));
    };
  }

  private static ClassificationKind classification(String name) {
    return switch (name) {
      case FilterParameters.FORM -> ClassificationKind.FORM;
      case FilterParameters.CHANNEL -> ClassificationKind.CHANNEL;
      case FilterParameters.TOPIC -> ClassificationKind.TOPIC;
      default ->
          FilterParameters.DETAILS.entrySet().stream()
              .filter(detail -> detail.getValue().equals(name))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
    };
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
   * The lanes to choose from, when this viewer's offices may read more than one. A handler outside
   * the organisation may get cases of both lanes.
   */
  private List<Choice> lanes(Viewer viewer) {
    Set<Audience> audiences =
        VisibleCells.forViewer(viewer).byOffice().stream()
            .map(VisibleCells.AudienceCell::audience)
            .collect(Collectors.toSet());
    var outside = audiences.contains(Audience.OUTSIDE);
    return outside || mayRead(audiences, Lane.ANONYMOUS)
        ? Stream.of(Lane.OPEN, Lane.ANONYMOUS)
            .map(lane -> new Choice(lane.name(), texts.text("finding.filter.lane." + lane.name())))
            .toList()
        : List.of();
  }

  private static boolean mayRead(Set<Audience> audiences, Lane lane) {
    return audiences.stream().anyMatch(audience -> audience.isOfLane(lane));
  }
}
