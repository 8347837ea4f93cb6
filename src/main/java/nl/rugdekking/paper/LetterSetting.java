// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What letters say about the organisation itself. An empty text is not filled in yet.
 *
 * @param articles the articles on which its decisions rest
 * @param next where somebody can go who disagrees with its answer
 * @param sender who sends them, and whom to ask about kept data
 */
public record LetterSetting(
    ObjectionAddress objections, LegalArticles articles, NextPlaces next, Sender sender) {

  static final LetterSetting EMPTY =
      new LetterSetting(
          new ObjectionAddress("", ""),
          new LegalArticles("", "", null),
          new NextPlaces("", ""),
          new Sender("", "", ""));

  /**
   * Where an objection can be sent: on paper, and digitally, which the law gives everybody a right
   * to (Awb 2:13).
   */
  public record ObjectionAddress(String postal, String digital) {

    /** Returns true when a letter can say both ways. */
    public boolean isComplete() {
      return !postal.isBlank() && !digital.isBlank();
    }
  }

  /**
   * Where somebody can go who disagrees with an answer of the organisation.
   *
   * @param ombudsman the ombudsman who looks into complaints about it, with the address (Awb 9:12)
   * @param court the court to which an appeal against its decision on an objection goes, with the
   *     address (Awb 3:45)
   */
  public record NextPlaces(String ombudsman, String court) {}

  /**
   * Who sends letters.
   *
   * @param department the department that sends them, with its address
   * @param privacyContact the data protection officer or whoever answers questions about kept data,
   *     and how to reach them (GDPR 13(1)(b) and 14(1)(b))
   * @param dataGround why the organisation may keep data about a perpetrator, in a word (GDPR
   *     13(1)(c) and 14(1)(c))
   */
  public record Sender(String department, String privacyContact, String dataGround) {

    /** Returns true when a letter can say why data are kept, and whom to ask about them. */
    public boolean explainsData() {
      return !privacyContact.isBlank() && !dataGround.isBlank();
    }
  }

  /**
   * The articles that a lawyer of the organisation wrote.
   *
   * @param conditions the article for conditions that are a decision under public law
   * @param meetings the article by which the chair refuses somebody from meetings
   * @param meetingMonths the longest duration of that refusal, by the same article; null when it is
   *     not filled in
   */
  public record LegalArticles(String conditions, String meetings, @Nullable Integer meetingMonths) {

    /** Returns the longest duration in months; empty as long as article or duration is missing. */
    public OptionalInt findMeetingMonths() {
      return meetings.isBlank() || meetingMonths == null
          ? OptionalInt.empty()
          : OptionalInt.of(meetingMonths);
    }
  }
}
