// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;

/**
 * The form about the meeting in which something happened.
 *
 * @param meeting the kind of meeting, or {@link #NONE}
 * @param said true when a member or participant said it there or submitted it in writing
 */
record MeetingForm(
    int version,
    @NotBlank(message = "{register.choose}") @Nullable String meeting,
    @Nullable Boolean said) {

  static final String NONE = "NONE";

  static MeetingForm of(int version, Optional<Meeting> recorded) {
    return new MeetingForm(
        version,
        recorded.map(meeting -> meeting.kind().name()).orElse(null),
        recorded.map(Meeting::privileged).orElse(null));
  }

  /** Returns false for a value that the page did not offer. */
  boolean isKnown() {
    return NONE.equals(meeting) || kind() != null;
  }

  private Meeting.@Nullable Kind kind() {
    return EnumCodes.findOrNull(Meeting.Kind.class, meeting);
  }

  /** Returns the meeting, or null when it happened in no meeting. */
  @Nullable Meeting toMeeting() {
    var kind = kind();
    return kind == null ? null : new Meeting(kind, Boolean.TRUE.equals(said));
  }
}
