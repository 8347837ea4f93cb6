// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.web.TelephoneNumber;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The form for the number of one place, as typed.
 *
 * @param name the name of a place outside; empty for the name that the program ships with
 * @param number the number; empty to remove it
 */
record HelpNumberForm(@Nullable String name, @Nullable String number) {

  private static final int MAX_LENGTH = 80;

  static HelpNumberForm of(HelpNumber known) {
    var number = known.number();
    return new HelpNumberForm(known.name(), number == null ? "" : number.shown());
  }

  HelpNumber toNumber(HelpPlace place, Errors errors) {
    var typedName = TypedText.cleanLine(name == null ? "" : name);
    var typed = TypedText.cleanLine(number == null ? "" : number);
    var found = TelephoneNumber.parse(typed);
    if (!typed.isEmpty() && found.isEmpty()) {
      errors.rejectValue("number", "people.numbers.unreadable");
    }
    if (typedName.length() > MAX_LENGTH) {
      errors.rejectValue("name", "people.numbers.name.long");
    }
    return new HelpNumber(place, typedName.isEmpty() ? null : typedName, found.orElse(null), null);
  }
}
