// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.people.PersonAdministration;
import nl.rugdekking.signin.Invitations;
import nl.rugdekking.web.TypedText;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that lists people by name. */
@Component
record PersonList(
    PersonAdministration people, Organisations organisations, Invitations invitations) {

  static final int SHOWN = 100;

  record Row(String id, String name, String email, String positions, boolean maySignIn) {}

  /**
   * @param typed a part of a name or mail address
   * @param page the number of the page, from 1; anything else shows the first
   */
  String show(String typed, String page, Model model) {
    var wanted = TypedText.cleanLine(typed).toLowerCase(Locale.ROOT);
    var everybody = people.listPeople();
    var maySignIn = invitations.listPersonsWithPassword();
    var found =
        everybody.people().stream()
            .filter(person -> matches(person, wanted))
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    int last = Math.max(1, (found.size() + SHOWN - 1) / SHOWN);
    int shown = page.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(page), last) : 1;
    int before = (shown - 1) * SHOWN;
    model.addAttribute("typed", TypedText.cleanLine(typed));
    model.addAttribute("many", found.size());
    model.addAttribute("from", before + 1);
    model.addAttribute("previous", shown > 1 ? shown - 1 : null);
    model.addAttribute("next", shown < last ? shown + 1 : null);
    model.addAttribute(
        "rows",
        found.stream()
            .skip(before)
            .limit(SHOWN)
            .map(
                person ->
                    row(
                        person,
                        everybody.positions().getOrDefault(person.id(), List.of()),
                        maySignIn.contains(person.id())))
            .toList());
    return "people/persons";
  }

  private static boolean matches(Person person, String wanted) {
    return person.name().toLowerCase(Locale.ROOT).contains(wanted)
        || person.email().contains(wanted);
  }

  private Row row(Person person, List<HeldPosition> held, boolean maySignIn) {
    var structure = organisations.structure();
    var locale = LocaleContextHolder.getLocale();
    return new Row(
        person.id().value().toString(),
        person.name(),
        person.email(),
        held.stream()
            .map(
                one ->
                    structure.titleLabel(one.title()).in(locale)
                        + ", "
                        + structure.body(one.body()).name().in(locale))
            .collect(Collectors.joining("; ")),
        maySignIn);
  }
}
