// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.Arrays;
import java.util.Optional;

/**
 * A field of a letter. In a template it stands between double brackets under its Dutch name. The
 * message keys that explain it are {@code paper.field.} + name.
 */
public enum LetterField {
  ORGANISATION("organisatie"),
  SENDER("afzender"),
  DATE("datum"),
  REFERENCE("kenmerk"),
  RECIPIENT("ontvanger"),
  SALUTATION("aanhef"),
  SUBJECT("onderwerp"),
  SIGNATORY("ondertekenaar"),
  ON_BEHALF("namens"),
  CONTACT("contact"),
  REPRESENTATIVE("vertegenwoordiger"),
  FACTS("feiten"),
  NORM("norm"),
  EARLIER("eerder"),
  VIEW("zienswijze"),
  MEASURE("maatregel"),
  REASON("reden"),
  SCOPE("reikwijdte"),
  FIRST_DAY("eerste dag"),
  LAST_DAY("laatste dag"),
  OPEN_CHANNEL("bereikbaar"),
  BREACH("gevolg"),
  REMEDY("oneens"),
  DATA_KEPT("gegevens"),
  RETENTION("bewaartermijn"),
  EARLIER_DECISION("eerder besluit"),
  MEETING("vergadering"),
  TALK_DAY("gesprek dag"),
  TALK_PLACE("gesprek plaats"),
  TALK_WITH("gesprek met"),
  RESPOND_BY("reageren tot"),
  AGREEMENTS("afspraken"),
  RECEIVED_ON("ontvangen op"),
  DECIDED_BY("antwoord voor"),
  HANDLER("behandelaar"),
  FOLLOW_UP("vervolg"),
  JUDGEMENT("oordeel"),
  FINDINGS("bevindingen"),
  HEARD("gehoord"),
  PREPARED("voorbereid door");

  private final String word;

  LetterField(String word) {
    this.word = word;
  }

  /** Returns the name that stands in a template between the brackets. */
  public String word() {
    return word;
  }

  /** Returns the field with this name in a template. */
  static Optional<LetterField> find(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }
}
