// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a list of people cannot be imported.
 *
 * @param line the first line of the fault, from 1; 0 for the file as a whole
 * @param column the column, or null for the whole line
 * @param args the arguments of the sentence: the text found, and the texts allowed
 */
public record PeopleFault(int line, @Nullable PeopleColumn column, Kind kind, List<String> args) {

  /** The kinds of fault. The message key is {@code people.fault.<name>}. */
  public enum Kind {
    EMPTY,
    TOO_LARGE,
    NO_TEXT,
    OLD_WORKBOOK,
    BROKEN,
    CELL_NUMBER,
    CELL_PLACE,
    CELL_TEXT,
    CELL_FORMULA,
    NO_COLUMN,
    COLUMN_TWICE,
    MISSING,
    TOO_LONG,
    NO_EMAIL,
    NO_CHOICE,
    NO_DAY,
    DAYS_TURNED,
    OTHER_NAME,
    TWICE,
    OWN_MANAGER,
    NO_MANAGER,
    /** The manager has no position here any more. */
    MANAGER_LEFT,
    /** Somebody is their own manager by way of others. */
    MANAGER_CIRCLE,
    /** One personnel number with two addresses. */
    NUMBER_TWICE
  }

  static PeopleFault ofFile(Kind kind, String... args) {
    return new PeopleFault(0, null, kind, List.of(args));
  }
}
