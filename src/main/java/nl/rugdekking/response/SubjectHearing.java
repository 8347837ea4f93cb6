// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of a perpetrator before a measure is decided: how they were asked for their view, and
 * what came of it. The texts are null once the key of the incident is destroyed.
 *
 * @param recordedAt the moment at which the invitation was recorded
 * @param reportedOn the day on which the case was reported, before which nobody was asked
 * @param result null as long as they were not heard and it was not recorded why not
 */
public record SubjectHearing(
    UUID id,
    Instant recordedAt,
    LocalDate reportedOn,
    Invitation invitation,
    @Nullable Result result) {

  /**
   * Returns true when the perpetrator was asked for their view. A letter that did not go out asked
   * nobody anything, also when it was recorded since that nobody was heard.
   */
  public boolean isAsked() {
    return invitation.on() != null || (result != null && result.heard());
  }

  /** Returns the hearing with the day on which the letter of the invitation went out. */
  SubjectHearing withDaySent(@Nullable LocalDate day) {
    return day == null
        ? this
        : new SubjectHearing(id, recordedAt, reportedOn, invitation.askedOn(day), result);
  }

  /** The way in which they were asked. The message key is {@code response.hearing.way.<name>}. */
  public enum Way {
    LETTER,
    MAIL,
    PHONE,
    IN_PERSON
  }

  /**
   * What they were asked.
   *
   * @param on the day on which they were asked; null as long as the letter that asks them did not
   *     go out
   * @param talkOn the day of the talk to which they were invited; null when they were asked to
   *     write
   * @param place the place and time of the talk
   * @param answerBy the last day on which an answer counts
   * @param about whom is asked, and what the organisation considers
   */
  public record Invitation(
      Way way,
      @Nullable LocalDate on,
      @Nullable LocalDate talkOn,
      @Nullable String place,
      LocalDate answerBy,
      Matter about) {

    /** Returns true when a letter asks them, so that its posting is the day on which they were. */
    public boolean isByLetter() {
      return way == Way.LETTER;
    }

    Invitation askedOn(@Nullable LocalDate day) {
      return new Invitation(way, day, talkOn, place, answerBy, about);
    }
  }

  /**
   * What a hearing is about.
   *
   * @param subject the name or description of the perpetrator, as far as known
   * @param measure the measure that the organisation considers; null when that was not recorded
   */
  public record Matter(@Nullable String subject, @Nullable MeasureKind measure) {

    /** Returns true when it can be about a measure of this kind, as far as that was recorded. */
    boolean isAbout(MeasureKind kind) {
      return measure == null || measure == kind;
    }

    /** Returns true when it can be about this perpetrator, as far as both are recorded. */
    boolean isAboutPerpetrator(@Nullable String other) {
      return subject == null
          || other == null
          || subject.isBlank()
          || other.isBlank()
          || subject.strip().equalsIgnoreCase(other.strip());
    }
  }

  /**
   * What came of it.
   *
   * @param heard false when they declined, did not come or did not answer
   * @param on the day on which they were heard; null when they were not
   * @param by the name of the person who heard them; null when nobody did
   * @param words their view in their own words, or the reason why they were not heard
   */
  public record Result(
      boolean heard, @Nullable LocalDate on, @Nullable String by, @Nullable String words) {}
}
