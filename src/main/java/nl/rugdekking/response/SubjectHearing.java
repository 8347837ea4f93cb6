// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of a perpetrator before a measure is decided: how they were asked for their view, and
 * what came of it. The texts are null once the key of the incident is destroyed.
 *
 * @param result null as long as they were not heard and it was not recorded why not
 */
public record SubjectHearing(UUID id, Invitation invitation, @Nullable Result result) {

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
   * @param on the day on which they were asked
   * @param talkOn the day of the talk to which they were invited; null when they were asked to
   *     write
   * @param place the place and time of the talk
   * @param answerBy the last day on which an answer counts
   */
  public record Invitation(
      Way way,
      LocalDate on,
      @Nullable LocalDate talkOn,
      @Nullable String place,
      LocalDate answerBy) {}

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
