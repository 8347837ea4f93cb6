// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Gives the register what people reported about an incident, as far as a viewer may read it. Room
 * {@code report} implements it, because it depends on the register and not the other way round.
 */
public interface Testimony {

  /** The reports that this viewer may read, the oldest first. */
  List<VisibleReport> listReports(CaseAccess access);

  /**
   * The facts about the event itself in the reports of an incident, for somebody who needs them to
   * keep a promise that was given to them. They name neither the reporter nor anybody accused.
   */
  List<ReportedFacts> listFacts(CaseAccess access, PartId part);

  /**
   * The words of a report, and when and where it happened.
   *
   * @param report the id with which its files are stored
   */
  record ReportedFacts(UUID report, String words, @Nullable String when, @Nullable String where) {}

  /**
   * The ways to reach the reporters of this incident, for somebody who is called because of danger
   * that was mentioned in a talk, and who may not read the words of that talk.
   */
  List<Contact> listContacts(CaseAccess access, IncidentId incident);

  /** Returns true when the incident has a report that the viewer may not read. */
  boolean hasHiddenReports(CaseAccess access, IncidentId incident);

  /**
   * The texts of the reports, for the search. The caller has checked that the viewer may read a
   * part of each of these incidents by office, and so its reports too.
   */
  Map<IncidentId, List<String>> listTexts(Collection<IncidentId> incidents);

  /**
   * The messages with the reporters of these incidents, for the search. The caller checks before it
   * shows one that the viewer may read messages.
   */
  Map<IncidentId, List<String>> listMessages(Collection<IncidentId> incidents);

  /**
   * The news in these talks for this confidential adviser; talks without news are left out. The
   * caller has checked that the adviser may read them.
   */
  Map<PartId, TalkNews> findNews(PersonId adviser, Collection<PartId> talks);

  /**
   * Returns those of these parts in which the organisation wrote the last message to this reporter,
   * so that they may still answer. The caller has checked that the reporter may open them.
   */
  Set<PartId> listAnswered(PersonId reporter, Collection<PartId> parts);

  /**
   * Returns the words of this reporter for each of these parts that they reported. Talks in
   * confidence are left out.
   */
  Map<PartId, String> listOwnWords(PersonId reporter, Collection<PartId> parts);

  /** The news in a talk, and since when it is there. It holds no words of the talk. */
  record TalkNews(Kind kind, Instant at) {

    /** The kinds of news in a talk. */
    public enum Kind {
      /** The reporter wrote a message, and the confidential adviser has done nothing since. */
      MESSAGE,
      /** The reporter began the talk, and the confidential adviser has done nothing in it yet. */
      TOLD,
      /** The reporter added or decided something since the confidential adviser last looked. */
      ADDED;

      public boolean waitsForAnswer() {
        return this != ADDED;
      }
    }
  }

  /**
   * A report.
   *
   * @param by the reporter's name, or null when it may not be shown
   * @param nameless true when it was made without a name
   * @param witness true when the reporter saw or heard it happen
   * @param ofCase true when the viewer opens its files as files of the case, false when only as the
   *     person who sent it
   * @param phone the number on which the reporter can be called in danger
   * @param accused the accused colleagues, as the reporter wrote them
   * @param conversation the messages with the reporter, or null when the viewer is not the reporter
   *     and may not write to them
   */
  record VisibleReport(
      UUID report,
      Instant at,
      @Nullable String by,
      boolean nameless,
      boolean witness,
      boolean ofCase,
      String words,
      @Nullable String when,
      @Nullable String where,
      @Nullable String phone,
      List<String> accused,
      List<Evidence> evidence,
      @Nullable ConversationStatus conversation) {

    /**
     * Returns the same report without the names of the accused, for when those may not be shown any
     * more.
     */
    public VisibleReport withoutAccused() {
      return new VisibleReport(
          report,
          at,
          by,
          nameless,
          witness,
          ofCase,
          words,
          when,
          where,
          phone,
          List.of(),
          evidence,
          conversation);
    }

    /** Returns true when the key of its texts was destroyed; only then is the text empty. */
    boolean isDestroyed() {
      return words.isEmpty();
    }
  }

  /**
   * The data that a reporter of danger filled in: who they are, where to call them, and the place.
   *
   * @param by the reporter's name, or null when it may not be shown
   */
  record Contact(@Nullable String by, @Nullable String phone, @Nullable String where) {}

  /**
   * A file that came with the report.
   *
   * @param original true when the original can be downloaded
   * @param cleaned true when there is a copy without hidden data
   * @param scanned true when the virus scanner has checked it
   */
  record Evidence(UUID id, String name, boolean original, boolean cleaned, boolean scanned) {}

  /**
   * The conversation with the reporter.
   *
   * @param needsReply true when the other side waits for an answer
   * @param own true when the viewer takes part in it as the reporter
   * @param since the moment from which the handler of the case owes an answer, or null
   * @param said the messages, the oldest first, for the handler of the case
   */
  record ConversationStatus(
      int messages,
      boolean needsReply,
      boolean own,
      @Nullable Instant since,
      List<ConversationMessage> said) {}

  /**
   * A message.
   *
   * @param by the writer for the organisation, or null
   * @param words the text, or null when it was destroyed
   */
  record ConversationMessage(
      Instant at, boolean fromReporter, @Nullable String by, @Nullable String words) {}
}
