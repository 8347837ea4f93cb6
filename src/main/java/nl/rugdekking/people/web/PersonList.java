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

/** Fills the list of people, by name. */
@Component
record PersonList(
    PersonAdministration people, Organisations organisations, Invitations invitations) {

  static final int SHOWN = 100;

  record Row(String id, String name, String email, String positions, boolean maySignIn) {}

  /**
   * @param typed a part of a name or mail address
   */
  String show(String typed, Model model) {
    var wanted = TypedText.cleanLine(typed).toLowerCase(Locale.ROOT);
    var everybody = people.listPeople();
    var maySignIn = invitations.listPersonsWithPassword();
    var found =
        everybody.people().stream()
            .filter(person -> matches(person, wanted))
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    model.addAttribute("typed", TypedText.cleanLine(typed));
    model.addAttribute("many", found.size());
    model.addAttribute(
        "rows",
        found.stream()
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
