// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

/**
 * The meeting in which something happened, as whoever handles the part recorded it. Which orders
 * the chair can give follows from it.
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
