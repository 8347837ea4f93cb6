// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.Locale;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list: a person with one of their positions.
 *
 * @param email the mail address in lower case; lines with the same one are about one person
 * @param manager the mail address of the manager
 * @param from the first day, or null for today
 * @param personnel the personnel number, the same in every list
 */
record PeopleLine(
    int lineNumber,
    String name,
    String email,
    Locale language,
    BodyKind body,
    String title,
    @Nullable String unit,
    @Nullable String manager,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String personnel) {

  /** Returns the text by which two positions of one person differ. */
  String positionKey() {
    return body + " " + title + " " + unit;
  }
}
