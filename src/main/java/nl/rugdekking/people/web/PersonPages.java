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

/**
 * Fills the page of one person: their positions and offices, the sites where they work, who stands
 * in for them, and what is wrong with any of these.
 */
@Component
record PersonPages(
    PersonAdministration people,
    Organisations organisations,
    RolesPage roles,
    SiteAdministration sites,
    MessageSource messages,
    Dates dates) {

  /**
   * A position of the person.
   *
   * @param what the title, the body and the department
   * @param when the days on which they have it, in words
   * @param until the last day as a date, or null
   * @param kept how long the records about it are kept, in words
   */
  record PositionRow(
      String id, String what, String when, String manager, @Nullable String until, String kept) {}

  /** Somebody who stands in for the person, and when, in words. */
  record StandInRow(String id, String text) {}

  /**
   * Shows the page.
   *
   * @throws HiddenException when nobody has this id
   */
  String show(PersonId id, Model model) {
    var file = people.find(id).orElseThrow(HiddenException::new);
    model.addAttribute("person", file.person());
    model.addAttribute("personId", id.value());
    model.addAttribute("signIn", file.signIn());
    model.addAttribute(
        "positions", file.positions().stream().map(held -> createRow(held, file)).toList());
    model.addAttribute(
        "away",
        file.away().stream().map(standIn -> describeStandIn(standIn, file.names())).toList());
    model.addAttribute(
        "standsIn",
        file.standsIn().stream().map(standIn -> describeAbsent(standIn, file)).toList());
    model.addAttribute("sites", sites.listNamesOf(id));
    model.addAttribute("offices", roles.listRoles(id));
    var warnings = new ArrayList<>(roles.listWarnings(id));
    file.positions().stream()
        .filter(held -> Position.isMisplaced(held.title(), held.body()))
        .forEach(held -> warnings.add(describeMisplaced(held)));
    model.addAttribute("warnings", warnings);
    model.addAttribute("bodies", listBodyChoices());
    model.addAttribute("titles", listTitleChoices());
    addUnlessPresent(model, "position", PositionForm.empty());
    addUnlessPresent(model, "form", StandInForm.empty());
    return "people/person";
  }

  // A form with errors is in the model already, and is shown again as it was typed.
  private static void addUnlessPresent(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }

  /** Asks who takes over, before a last day is stored for somebody whose role nobody else has. */
  String showVacancies(
      PersonId id, UUID position, PositionForm form, List<OfficeWarning> vacancies, Model model) {
    model.addAttribute("vacancies", roles.describeVacancies(vacancies));
    model.addAttribute("ending", position);
    model.addAttribute("typed", form);
    return show(id, model);
  }

  private PositionRow createRow(HeldPosition held, PersonFile file) {
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

  private StandInRow describeStandIn(StandIn standIn, Map<PersonId, String> names) {
    return new StandInRow(
        standIn.id().toString(),
        text(
            "people.person.stand-in.row",
            names.getOrDefault(standIn.deputy(), "?"),
            dates.day(standIn.from()),
            dates.day(standIn.until())));
  }

  // Says for whom the person stands in, and when.
  private String describeAbsent(StandIn standIn, PersonFile file) {
    return text(
        "people.person.stands-in.row",
        file.names().getOrDefault(standIn.person(), "?"),
        dates.day(standIn.from()),
        dates.day(standIn.until()));
  }

  private List<Choice> listBodyChoices() {
    return Arrays.stream(BodyKind.values())
        .map(body -> new Choice(body.name(), bodyName(body)))
        .toList();
  }

  private List<Choice> listTitleChoices() {
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
