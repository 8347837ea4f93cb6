// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.people.HelpNumberAdministration;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the numbers that people can call for help. */
@Component
record HelpNumberPages(
    HelpNumbers numbers, HelpNumberAdministration administration, OfficeTexts texts, Dates dates) {

  /**
   * @param about what the place is for
   * @param confirmed when somebody last confirmed it
   * @param due true when it is to be confirmed again
   */
  record Row(
      HelpPlace place,
      String name,
      String about,
      @Nullable TelephoneNumber number,
      String confirmed,
      boolean due) {}

  String list(Model model) {
    model.addAttribute("rows", numbers.list().stream().map(this::row).toList());
    return "people/numbers";
  }

  String show(HelpPlace place, Model model) {
    var known =
        numbers.list().stream().filter(one -> one.place() == place).findFirst().orElseThrow();
    model.addAttribute("row", row(known));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", HelpNumberForm.of(known));
    }
    return "people/number";
  }

  /**
   * A number on the page that everybody reads.
   *
   * @param about what the place is for
   */
  record Line(String name, String about, TelephoneNumber number) {}

  /** Returns the lines of the places that have a number and meet the condition. */
  List<Line> listLines(Predicate<HelpPlace> wanted) {
    return numbers.list().stream()
        .filter(one -> wanted.test(one.place()))
        .flatMap(one -> Stream.ofNullable(one.number()).map(number -> line(one, number)))
        .toList();
  }

  private Line line(HelpNumber one, TelephoneNumber number) {
    return new Line(name(one), describe(one.place()), number);
  }

  private Row row(HelpNumber one) {
    var place = one.place();
    return new Row(
        place,
        name(one),
        describe(place),
        one.number(),
        one.confirmedOn() == null
            ? texts.text("people.numbers.unconfirmed")
            : texts.text("people.numbers.confirmed", dates.day(one.confirmedOn())),
        administration.isToBeConfirmed(one));
  }

  private String describe(HelpPlace place) {
    return place.isOfHandlers()
        ? texts.text("people.help.about.inside")
        : texts.text("people.help.about." + place.name());
  }

  private String name(HelpNumber one) {
    var place = one.place();
    if (one.name() != null) {
      return one.name();
    }
    return place.isOutside() || place == HelpPlace.ADVISER
        ? texts.text("people.help.place." + place.name())
        : texts.text("people.numbers.inside", texts.body(BodyKind.valueOf(place.name())));
  }
}
