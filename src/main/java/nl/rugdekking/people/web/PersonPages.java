// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.organisation.StandIn;
import nl.rugdekking.people.OfficeWarning;
import nl.rugdekking.people.PersonAdministration;
import nl.rugdekking.people.PersonAdministration.PersonFile;
import nl.rugdekking.people.SiteAdministration;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one person. */
@Component
record PersonPages(
    PersonAdministration people,
    Organisations organisations,
    RolesPage roles,
    SiteAdministration sites,
    MessageSource messages,
    Dates dates) {

  record PositionRow(
      String id, String what, String when, String manager, @Nullable String until, String kept) {}

  record StandInRow(String id, String text) {}

  /**
   * @throws HiddenException when nobody has this id
   */
  String show(PersonId id, Model model) {
    var file = people.find(id).orElseThrow(HiddenException::new);
    model.addAttribute("person", file.person());
    model.addAttribute("personId", id.value());
    model.addAttribute("signIn", file.signIn());
    model.addAttribute(
        "positions", file.positions().stream().map(held -> row(held, file)).toList());
    model.addAttribute(
        "away", file.away().stream().map(standIn -> away(standIn, file.names())).toList());
    model.addAttribute(
        "standsIn", file.standsIn().stream().map(standIn -> standsIn(standIn, file)).toList());
    model.addAttribute("sites", sites.listNamesOf(id));
    model.addAttribute("offices", roles.listRoles(id));
    var warnings = new ArrayList<>(roles.listWarnings(id));
    file.positions().stream()
        .filter(held -> Position.isMisplaced(held.title(), held.body()))
        .forEach(held -> warnings.add(describeMisplaced(held)));
    model.addAttribute("warnings", warnings);
    model.addAttribute("bodies", bodyChoices());
    model.addAttribute("titles", titleChoices());
    for (var form :
        Map.of("position", PositionForm.empty(), "form", StandInForm.empty()).entrySet()) {
      if (!model.containsAttribute(form.getKey())) {
        model.addAttribute(form.getKey(), form.getValue());
      }
    }
    return "people/person";
  }

  /** Asks who takes over, before a last day is stored for somebody whose role nobody else has. */
  String showVacancies(
      PersonId id, UUID position, PositionForm form, List<OfficeWarning> vacancies, Model model) {
    model.addAttribute("vacancies", roles.describeVacancies(vacancies));
    model.addAttribute("ending", position);
    model.addAttribute("typed", form);
    return show(id, model);
  }

  private PositionRow row(HeldPosition held, PersonFile file) {
    var structure = organisations.structure();
    var parts = new ArrayList<String>();
    parts.add(structure.titleLabel(held.title()).in(LocaleContextHolder.getLocale()));
    parts.add(bodyName(held.body()));
    if (held.unit() != null) {
      parts.add(held.unit());
    }
    var until = held.until();
    return new PositionRow(
        held.id().toString(),
        String.join(" · ", parts),
        until == null
            ? text("people.person.since", dates.day(held.from()))
            : text("people.person.days", dates.day(held.from()), dates.day(until)),
        held.manager() == null ? "" : file.names().getOrDefault(held.manager(), "?"),
        until == null ? null : until.toString(),
        text("people.person.kept", structure.policy(held.body()).keeping().handled()));
  }

  private String describeMisplaced(HeldPosition held) {
    var title = organisations.structure().titleLabel(held.title());
    return text(
        "people.misplaced.position",
        title.in(LocaleContextHolder.getLocale()),
        bodyName(held.body()));
  }

  private StandInRow away(StandIn standIn, Map<PersonId, String> names) {
    return new StandInRow(
        standIn.id().toString(),
        text(
            "people.person.stand-in.row",
            names.getOrDefault(standIn.deputy(), "?"),
            dates.day(standIn.from()),
            dates.day(standIn.until())));
  }

  private String standsIn(StandIn standIn, PersonFile file) {
    return text(
        "people.person.stands-in.row",
        file.names().getOrDefault(standIn.person(), "?"),
        dates.day(standIn.from()),
        dates.day(standIn.until()));
  }

  private List<Choice> bodyChoices() {
    return Arrays.stream(BodyKind.values())
        .map(body -> new Choice(body.name(), bodyName(body)))
        .toList();
  }

  private List<Choice> titleChoices() {
    var locale = LocaleContextHolder.getLocale();
    return organisations.structure().titles().values().stream()
        .map(word -> new Choice(word.code(), word.in(locale)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private String bodyName(BodyKind body) {
    return organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
