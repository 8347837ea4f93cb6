// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The answers that people gave to questions after their report. The report room (a module)
 * implements it, because it depends on the register and not the other way round.
 */
public interface FollowUpAnswers {

  /** The answers that this viewer may read, sorted by question. */
  List<Answer> list(CaseAccess access);

  /**
   * The answers for somebody who was called because of danger, but those about what it did to the
   * affected: all answers of reporters without a name, and those of others since the given moment.
   * The caller has checked that they were called.
   *
   * @param since the moment at which somebody was called, or null when no danger is going on
   */
  List<Answer> listInDanger(CaseAccess access, @Nullable Instant since);

  /**
   * The telephone number of each affected person and when they can be called, as they answered it
   * last. Only for a viewer who may read the case or who was called because of danger.
   */
  List<Contact> listContacts(CaseAccess access);

  /**
   * The way in which the viewer can be reached, as they answered it last; empty without an answer.
   */
  Optional<Contact> findOwnContact(CaseAccess access);

  /**
   * The number that the viewer gave before: with a report of theirs, at a question or in a message.
   * That is a look at that report, and logged as one.
   */
  Optional<String> findEarlierNumber(Viewer viewer);

  /**
   * What was answered about the facts of the event, such as the literal words: the last answers
   * about this part or about a report, as far as the viewer may read them.
   *
   * @return the answers in the language of the reader, by the code of the question
   */
  Map<String, List<String>> listFacts(CaseAccess access, PartId part);

  /**
   * The way in which somebody can be reached.
   *
   * @param part the part of that person
   * @param calling when and how they can be called safely, in their own words
   */
  record Contact(PartId part, @Nullable String phone, @Nullable String calling) {}

  /**
   * The answers that somebody needs to keep a promise that was given to them. The caller has
   * checked that the promise needs them.
   */
  interface Needed {

    /**
     * What was answered about the facts of the event, without anybody who is shielded and without
     * the name of an affected person who withheld it.
     *
     * @return the answers in the language of the reader, by the code of the question
     */
    Map<String, List<String>> listFacts(CaseAccess access, PartId part);

    /**
     * The way in which the affected person can be reached, as they answered it last; empty without
     * an answer, and when the viewer may not know their name.
     */
    Optional<Contact> findContact(CaseAccess access, PartId part);

    /**
     * Every telephone number that the affected person gave in this case, with a report or in an
     * answer after it. It checks no viewer: the numbers are looked for in a text that must not say
     * them, and shown to whoever takes care of another danger of the same person.
     */
    List<String> listOwnNumbers(CasePart part);
  }

  /** The kind of incident and its topic, as the reporters chose them last. */
  Classification getClassification(CaseAccess access);

  /**
   * The forms (kinds of aggression) that the reporters of this incident chose last. It checks no
   * viewer, because it is meant for work of the program itself and for pages of the affected
   * person.
   */
  List<String> listForms(IncidentId incident);

  /**
   * Codes of the organisation's lists.
   *
   * @param topic the topic, or null when the reporters chose different ones
   */
  record Classification(List<String> forms, @Nullable String topic) {

    public static final Classification NONE = new Classification(List.of(), null);
  }

  /**
   * The answer to one question.
   *
   * @param part the part of the person who answers about themselves, or null when it is about a
   *     report
   * @param question the text of the question, in the language of the reader
   * @param versions all versions of the answer, the newest first
   */
  record Answer(@Nullable PartId part, UUID source, String question, List<Version> versions) {}

  /**
   * One version of an answer.
   *
   * @param by the name of the author, or null when it is unknown or may not be shown
   * @param lines the answer in the language of the reader; empty when it was destroyed
   */
  record Version(Instant at, @Nullable String by, List<String> lines) {}
}
