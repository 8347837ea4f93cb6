// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

/**
 * The meeting in which something happened, as the handler of the part recorded it. It decides which
 * orders the chair of the meeting can give.
 *
 * @param privileged true when a member or participant said it there or submitted it in writing, so
 *     that nobody can be prosecuted or made to pay for it (Gemeentewet 22, 82(5) and 83(4))
 */
public record Meeting(Kind kind, boolean privileged) {

  /** The message key is {@code register.meeting.<name>}. */
  public enum Kind {
    COUNCIL,
    /** A committee, which has a regulation of its own. */
    COMMITTEE
  }

  /** The code of a line on the timeline: {@code register.meeting.<code>}. */
  String code() {
    return privileged ? kind + ".SAID" : kind.name();
  }
}
