// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The meaning of a column in a list of old incidents that is to be imported. The message key is
 * {@code history.column.<name>}.
 */
public enum ColumnMeaning {
  /** The number of the row. */
  NUMBER("nr nummer no number id volgnummer"),
  DATE("datum date dag day datumincident"),
  TIME("tijd time tijdstip"),
  AFFECTED("medewerker getroffene slachtoffer employee affected naammedewerker"),
  POSITION("functie position rol role"),
  WORDS("watisergebeurd omschrijving beschrijving toelichting description whathappened incident"),
  FORM("soort vorm type form soortincident"),
  CHANNEL("via kanaal channel hoe"),
  TOPIC("onderwerp topic thema"),
  /** The name of the perpetrator. */
  SUBJECT("veroorzaker dader agressor perpetrator naamdader"),
  HANDLER("behandelaar behandelddoor afgehandelddoor leidinggevende manager handler handledby"),
  /** Says if the police were told. */
  POLICE("aangifte policereport aangiftegedaan"),
  /**
   * Added to the description of the incident, under the heading of the column; several columns can
   * have this meaning.
   */
  TOLD(""),
  /**
   * Stored only in the original line that the incident keeps; several columns can have this
   * meaning.
   */
  IGNORED("");

  // The usual headings of such a column in Dutch and English, in lower case and without anything
  // but
  // letters, with spaces between.
  private final String headings;

  ColumnMeaning(String headings) {
    this.headings = headings;
  }

  /** Returns true when only one column of a list can have this meaning. */
  public boolean isOnce() {
    return this != TOLD && this != IGNORED;
  }

  /**
   * Returns true for a heading without letters, which says nothing about the contents of its
   * column.
   */
  static boolean isNameless(String heading) {
    return keepLetters(heading).isEmpty();
  }

  /** Returns the meaning that a column with this heading usually has. */
  static ColumnMeaning suggestFor(String heading) {
    var letters = keepLetters(heading);
    return Arrays.stream(values())
        .filter(meaning -> List.of(meaning.headings.split(" ")).contains(letters))
        .findFirst()
        .orElse(TOLD);
  }

  private static String keepLetters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
