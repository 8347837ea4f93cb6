// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static nl.rugdekking.paper.LetterField.AGREEMENTS;
import static nl.rugdekking.paper.LetterField.BREACH;
import static nl.rugdekking.paper.LetterField.CONTACT;
import static nl.rugdekking.paper.LetterField.DATA_KEPT;
import static nl.rugdekking.paper.LetterField.DATE;
import static nl.rugdekking.paper.LetterField.DECIDED_BY;
import static nl.rugdekking.paper.LetterField.EARLIER;
import static nl.rugdekking.paper.LetterField.EARLIER_DECISION;
import static nl.rugdekking.paper.LetterField.FACTS;
import static nl.rugdekking.paper.LetterField.FINDINGS;
import static nl.rugdekking.paper.LetterField.FIRST_DAY;
import static nl.rugdekking.paper.LetterField.FOLLOW_UP;
import static nl.rugdekking.paper.LetterField.HANDLER;
import static nl.rugdekking.paper.LetterField.HEARD;
import static nl.rugdekking.paper.LetterField.JUDGEMENT;
import static nl.rugdekking.paper.LetterField.LAST_DAY;
import static nl.rugdekking.paper.LetterField.MEASURE;
import static nl.rugdekking.paper.LetterField.MEETING;
import static nl.rugdekking.paper.LetterField.NORM;
import static nl.rugdekking.paper.LetterField.ON_BEHALF;
import static nl.rugdekking.paper.LetterField.OPEN_CHANNEL;
import static nl.rugdekking.paper.LetterField.ORGANISATION;
import static nl.rugdekking.paper.LetterField.PREPARED;
import static nl.rugdekking.paper.LetterField.REASON;
import static nl.rugdekking.paper.LetterField.RECEIVED_ON;
import static nl.rugdekking.paper.LetterField.RECIPIENT;
import static nl.rugdekking.paper.LetterField.REFERENCE;
import static nl.rugdekking.paper.LetterField.REMEDY;
import static nl.rugdekking.paper.LetterField.REPRESENTATIVE;
import static nl.rugdekking.paper.LetterField.RESPOND_BY;
import static nl.rugdekking.paper.LetterField.RETENTION;
import static nl.rugdekking.paper.LetterField.SALUTATION;
import static nl.rugdekking.paper.LetterField.SCOPE;
import static nl.rugdekking.paper.LetterField.SENDER;
import static nl.rugdekking.paper.LetterField.SIGNATORY;
import static nl.rugdekking.paper.LetterField.SUBJECT;
import static nl.rugdekking.paper.LetterField.TALK_DAY;
import static nl.rugdekking.paper.LetterField.TALK_PLACE;
import static nl.rugdekking.paper.LetterField.TALK_WITH;
import static nl.rugdekking.paper.LetterField.VIEW;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of letter that an organisation sends. Each kind has a word for the address of its page,
 * the fields that its template must contain besides those of every letter, and the fields that it
 * may contain. The message keys are {@code paper.kind.} + name.
 */
public enum LetterKind {
  HEARING_INVITATION(
      "uitnodiging",
      EnumSet.of(
          FACTS,
          NORM,
          MEASURE,
          TALK_DAY,
          TALK_PLACE,
          TALK_WITH,
          RESPOND_BY,
          REPRESENTATIVE,
          DATA_KEPT),
      EnumSet.of(EARLIER)),
  TALK_CONFIRMED(
      "gesprek",
      EnumSet.of(TALK_DAY, TALK_WITH, FACTS, NORM, VIEW, AGREEMENTS, BREACH, REMEDY, DATA_KEPT),
      EnumSet.of(TALK_PLACE, EARLIER)),
  WARNING(
      "waarschuwing",
      EnumSet.of(FACTS, NORM, VIEW, BREACH, OPEN_CHANNEL, REMEDY, REPRESENTATIVE, DATA_KEPT),
      EnumSet.of(EARLIER, LAST_DAY)),
  CONDITIONS("voorwaarden", FieldsOfMeasure.all(), EnumSet.of(EARLIER)),
  ACCESS_BAN("toegangsontzegging", FieldsOfMeasure.all(), EnumSet.of(EARLIER)),
  CONTACT_LIMITATION("contactbeperking", FieldsOfMeasure.all(), EnumSet.of(EARLIER)),
  MEETING_REMOVAL(
      "verwijdering",
      EnumSet.of(MEETING, FACTS, NORM, VIEW, BREACH, REMEDY, REPRESENTATIVE, DATA_KEPT),
      EnumSet.of(EARLIER)),
  MEETING_REFUSAL("weigering", FieldsOfMeasure.allAnd(EARLIER), EnumSet.of(MEETING)),
  PROLONGATION("verlenging", FieldsOfMeasure.allAnd(EARLIER_DECISION), EnumSet.of(EARLIER)),
  LIFTING(
      "opheffing",
      EnumSet.of(EARLIER_DECISION, REASON, LAST_DAY, DATA_KEPT),
      EnumSet.of(OPEN_CHANNEL, NORM)),
  EXPIRY_NOTICE(
      "afloop", EnumSet.of(EARLIER_DECISION, MEASURE, LAST_DAY, FOLLOW_UP), EnumSet.of(SCOPE)),
  OBJECTION_RECEIPT(
      "bezwaar",
      EnumSet.of(RECEIVED_ON, EARLIER_DECISION, HANDLER, DECIDED_BY, REPRESENTATIVE),
      EnumSet.of(FOLLOW_UP)),
  REVIEW_RECEIPT(
      "herziening",
      EnumSet.of(RECEIVED_ON, EARLIER_DECISION, HANDLER, DECIDED_BY, REPRESENTATIVE),
      EnumSet.of(FOLLOW_UP)),
  COMPLAINT_RECEIPT(
      "klacht",
      EnumSet.of(RECEIVED_ON, SUBJECT, HANDLER, DECIDED_BY, REPRESENTATIVE),
      EnumSet.of(FOLLOW_UP)),
  OBJECTION_ANSWER(
      "beslissing-op-bezwaar",
      EnumSet.of(RECEIVED_ON, EARLIER_DECISION, JUDGEMENT, FINDINGS, HEARD, PREPARED, REMEDY),
      EnumSet.of(FOLLOW_UP)),
  REVIEW_ANSWER(
      "antwoord-op-verzoek",
      EnumSet.of(RECEIVED_ON, EARLIER_DECISION, JUDGEMENT, FINDINGS, PREPARED, REMEDY),
      EnumSet.of(HEARD, FOLLOW_UP)),
  COMPLAINT_ANSWER(
      "antwoord-op-klacht",
      EnumSet.of(RECEIVED_ON, SUBJECT, JUDGEMENT, FINDINGS, HEARD, PREPARED, FOLLOW_UP, REMEDY),
      EnumSet.noneOf(LetterField.class)),
  SUBJECT_NOTICE(
      "kennisgeving", EnumSet.of(DATA_KEPT, REASON, RETENTION, REMEDY), EnumSet.of(FACTS)),
  WITNESS_THANKS("dank", EnumSet.of(RECEIVED_ON, FOLLOW_UP), EnumSet.noneOf(LetterField.class));

  private static final Set<LetterField> ON_EVERY_LETTER =
      Collections.unmodifiableSet(
          EnumSet.of(
              ORGANISATION, DATE, REFERENCE, RECIPIENT, SALUTATION, SIGNATORY, ON_BEHALF, CONTACT));

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // only copies leave the class
  private final Set<LetterField> mandatory;

  @SuppressWarnings("ImmutableEnumChecker") // as above
  private final Set<LetterField> optional;

  LetterKind(String path, Set<LetterField> mandatory, Set<LetterField> optional) {
    this.path = path;
    this.mandatory = mandatory;
    this.optional = optional;
  }

  /** Returns the word that stands for this kind in the address of its page. */
  public String path() {
    return path;
  }

  /** Returns the kind with this word in the address. */
  public static Optional<LetterKind> find(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }

  /**
   * Returns true when only a lawyer of the organisation confirms its template: the letter takes
   * something from somebody, or may be a decision under public law.
   */
  public boolean isConfirmedByLawyer() {
    return switch (this) {
      case CONDITIONS, ACCESS_BAN, MEETING_REFUSAL, PROLONGATION, OBJECTION_ANSWER -> true;
      default -> false;
    };
  }

  /** Returns the fields that its template must contain, in the order of {@link LetterField}. */
  public Set<LetterField> mandatory() {
    var all = EnumSet.copyOf(mandatory);
    all.addAll(ON_EVERY_LETTER);
    return all;
  }

  /** Returns the fields that its template may contain besides the mandatory ones. */
  public Set<LetterField> optional() {
    var all = EnumSet.copyOf(optional);
    all.add(SUBJECT);
    all.add(SENDER);
    all.removeAll(mandatory);
    return all;
  }

  /** The fields that the law or the ombudsman requires in a letter with a measure. */
  private static final class FieldsOfMeasure {
    private FieldsOfMeasure() {}

    static Set<LetterField> all() {
      return EnumSet.of(
          FACTS,
          NORM,
          VIEW,
          MEASURE,
          REASON,
          SCOPE,
          FIRST_DAY,
          LAST_DAY,
          OPEN_CHANNEL,
          BREACH,
          REMEDY,
          REPRESENTATIVE,
          DATA_KEPT);
    }

    static Set<LetterField> allAnd(LetterField another) {
      var all = EnumSet.copyOf(all());
      all.add(another);
      return all;
    }
  }
}
