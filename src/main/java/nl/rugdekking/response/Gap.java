// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

/**
 * A reason why a measure cannot be decided yet, with the field of the form that must be corrected.
 * A measure, such as a warning letter, must be complete (domain rule 6). The message key is {@code
 * response.gap.<name>}.
 */
public enum Gap {
  KIND("kind"),
  NATURE("nature"),
  NATURE_DOES_NOT_FIT("nature"),
  SUBJECT("subject"),
  CONDUCT("conduct"),
  CONDUCT_DATE("conductOn"),
  CONDUCT_IN_FUTURE("conductOn"),
  CONDUCT_TOO_EARLY("conductOn"),
  PLACE("place"),
  HEARING("heard"),
  HEARD_ON("heardOn"),
  HEARD_IN_FUTURE("heardOn"),
  HEARD_TOO_EARLY("heardOn"),
  HEARD_BEFORE_CONDUCT("heardOn"),
  HEARD_WORDS("heardWords"),
  NOT_HEARD_REASON("notHeardReason"),
  SCOPE("scope"),
  FROM("from"),
  FROM_TOO_FAR("from"),
  FROM_PAST("from"),
  FROM_NOT_NEXT_DAY("from"),
  UNTIL("until"),
  UNTIL_BEFORE_FROM("until"),
  UNTIL_PAST("until"),
  UNTIL_TOO_FAR("until"),
  LONGER_THAN_THREE_MONTHS("until"),
  LONGER_THAN_POLICY("until"),
  LONGER_THAN_ARTICLE("until"),
  GALLERY_OR_POLLING("scope"),
  MEETINGS_OR_PAPERS("scope"),
  OPEN_CHANNEL("openChannel"),
  NOTICE("notice"),
  NOTICE_DATE("noticeOn"),
  NOTICE_NOT_LATER("noticeOn"),
  NOTICE_TOO_FAR("noticeOn"),
  NOTICE_REASON("noticeReason"),
  NOTICE_SUBJECT("notice"),
  SIGNER("signer"),
  DONE_BY("doneBy");

  private final String field;

  Gap(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }
}
