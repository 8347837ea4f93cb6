// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.audit.AuditLine;
import nl.rugdekking.audit.AuditTrail;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who looked into the affected's part, for the affected (mission, D 13). */
@Component
class LookRows {

  record Row(String when, String who, String purpose) {}

  private static final int SHOWN = 100;

  private final AuditTrail trail;
  private final People people;
  private final Dates dates;
  private final CaseTexts texts;
  private final WishChoices choices;

  LookRows(AuditTrail trail, People people, Dates dates, CaseTexts texts, WishChoices choices) {
    this.trail = trail;
    this.people = people;
    this.dates = dates;
    this.texts = texts;
    this.choices = choices;
  }

  List<Row> of(CaseAccess access) {
    var part = access.parts(Action.READ_OWN).getFirst();
    var looks =
        trail.looksAt("part", part.id().value(), AuditTrail.Place.START, SHOWN).stream()
            .filter(look -> look.actor().isPresent())
            .filter(look -> !actor(look).equals(access.viewer().person()))
            .toList();
    var names = people.named(looks.stream().map(LookRows::actor).collect(Collectors.toSet()));
    return looks.stream()
        .map(
            look ->
                new Row(
                    dates.day(LocalDate.ofInstant(look.at(), Dates.ZONE)),
                    names.containsKey(actor(look))
                        ? Objects.requireNonNull(names.get(actor(look))).name()
                        : texts.text("register.look.unknown"),
                    texts.text("register.purpose." + look.purpose().name())))
        // Opening five pages in a row is one look to whoever reads this.
        .distinct()
        .toList();
  }

  List<String> names(Collection<PersonId> persons) {
    return people.named(persons).values().stream().map(Person::name).sorted().toList();
  }

  void choices(Model model) {
    choices.add(model);
  }

  private static PersonId actor(AuditLine look) {
    return new PersonId(look.actor().orElseThrow());
  }
}
