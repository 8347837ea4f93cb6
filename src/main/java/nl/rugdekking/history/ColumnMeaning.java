// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The meaning of a column in a list of old incidents that is to be imported. The message key is
 * {@code history.column.<name>}.
 */
public enum ColumnMeaning {
  /** The number of the row. */
  NUMBER("nr nummer no number id volgnummer nummerindelijst numberinthelist"),
  DATE("datum date dag day datumincident incidentdatum", "wanneer when"),
  TIME("tijd time tijdstip hoelaat"),
  AFFECTED(
      "medewerker getroffene slachtoffer employee affected naammedewerker naamgetroffene"
          + " naamslachtoffer personaffected",
      "wie who naam name"),
  POSITION("functie position rol role"),
  WORDS(
      "watisergebeurd waterisgebeurd watergebeurdis watisgebeurd watgebeurde watgebeurdeer"
          + " watergebeurde omschrijving omschrijvingincident omschrijvingvanhetincident"
          + " beschrijving beschrijvingincident beschrijvingvanhetincident description whathappened",
      "wat what toelichting incident gebeurtenis"),
  FORM(
      "soort vorm type form soortincident soortagressie soortvoorval typeincident vormvanagressie",
      "watvoorsoort aard"),
  CHANNEL("via kanaal channel hoe how waarofhoe whereorhow", "waar where"),
  TOPIC("onderwerp topic thema", "waarover waargingditover waarginghetover"),
  /** The name of the perpetrator. */
  SUBJECT(
      "veroorzaker dader agressor perpetrator naamdader naamveroorzaker",
      "doorwie bywhom wiedeedhet wiedeeddit wiedeeddat"),
  HANDLER(
      "behandelaar behandelddoor doorwiebehandeld wiebehandelt afgehandelddoor leidinggevende"
          + " manager handler handledby"),
  /** Says if the police were told. */
  POLICE("aangifte policereport aangiftegedaan isaangiftegedaan iseraangiftegedaan"),
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

  // The usual headings of such a column in Dutch and English, among them the name that the page
  // gives it. They are in lower case and have letters only; a space separates two headings.
  private final String usual;

  // Everyday words that can stand above such a column, in the same form.
  private final String everyday;

  ColumnMeaning(String usual) {
    this(usual, "");
  }

  ColumnMeaning(String usual, String everyday) {
    this.usual = usual;
    this.everyday = everyday;
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

  /**
   * Returns the meaning that a column with this heading usually has. An everyday word gives way to
   * a usual heading of the same list: in a list with "Waar" and "Via", "Via" is the channel.
   *
   * @param all the headings of the list
   */
  static ColumnMeaning suggestFor(String heading, List<String> all) {
    return find(meaning -> hasWord(meaning.usual, heading))
        .or(
            () ->
                find(meaning -> hasWord(meaning.everyday, heading))
                    .filter(
                        meaning -> all.stream().noneMatch(other -> hasWord(meaning.usual, other))))
        .orElse(TOLD);
  }

  private static Optional<ColumnMeaning> find(Predicate<ColumnMeaning> condition) {
    return Arrays.stream(values()).filter(condition).findFirst();
  }

  private static boolean hasWord(String words, String heading) {
    return List.of(words.split(" ")).contains(keepLetters(heading));
  }

  private static String keepLetters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
