// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.ArrayList;
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

/**
 * Fills the page that lists people by name, or those whose name or address contains what was typed.
 */
@Component
record PersonList(
    PersonAdministration people, Organisations organisations, Invitations invitations) {

  /** The number of people on one page. */
  static final int PAGE_SIZE = 100;

  /** A person in the list, with their positions in words. */
  record PersonRow(String id, String name, String email, String positions, boolean maySignIn) {}

  /**
   * Shows one page of the list.
   *
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
    int lastPage = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    boolean isNumber = page.matches("[1-9]\\d{0,5}");
    int shownPage = isNumber ? Math.min(Integer.parseInt(page), lastPage) : 1;
    int skipped = (shownPage - 1) * PAGE_SIZE;
    model.addAttribute("typed", TypedText.cleanLine(typed));
    model.addAttribute("many", found.size());
    model.addAttribute("from", skipped + 1);
    model.addAttribute("previous", shownPage > 1 ? shownPage - 1 : null);
    model.addAttribute("next", shownPage < lastPage ? shownPage + 1 : null);
    var rows = new ArrayList<PersonRow>();
    for (var person : found.stream().skip(skipped).limit(PAGE_SIZE).toList()) {
      var positions = everybody.positions().getOrDefault(person.id(), List.of());
      rows.add(createRow(person, positions, maySignIn.contains(person.id())));
    }
    model.addAttribute("rows", rows);
    return "people/persons";
  }

  private static boolean matches(Person person, String wanted) {
    return person.name().toLowerCase(Locale.ROOT).contains(wanted)
        || person.email().contains(wanted);
  }

  private PersonRow createRow(Person person, List<HeldPosition> held, boolean maySignIn) {
    var structure = organisations.structure();
    var locale = LocaleContextHolder.getLocale();
    return new PersonRow(
        person.id().value().toString(),
        person.name(),
        person.email(),
        held.stream()
            .map(
                position ->
                    structure.titleLabel(position.title()).in(locale)
                        + ", "
                        + structure.body(position.body()).name().in(locale))
            .collect(Collectors.joining("; ")),
        maySignIn);
  }
}
