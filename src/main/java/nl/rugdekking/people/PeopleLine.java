// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.Locale;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with one of their positions, as the list says.
 *
 * @param email in lower case; two lines with the same one are about the same person
 * @param manager mail address
 * @param from nothing means from today on
 * @param personnel their number among the staff, the same in every list
 */
record PeopleLine(
    int number,
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

  /** What tells two positions of one person apart. */
  String position() {
    return body + " " + title + " " + unit;
  }
}
