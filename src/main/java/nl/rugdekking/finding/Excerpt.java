// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;

/**
 * A name or a sentence that a search found in a case, shown as the reason for the result.
 *
 * @param pieces the text in pieces, of which those that match the search are marked; empty when
 *     only the source is shown
 */
public record Excerpt(Source source, List<Piece> pieces) {

  /** The place in a case where something was found. */
  public enum Source {
    AFFECTED,
    PERPETRATOR,
    /** The telephone number, e-mail address or account of the perpetrator. */
    CONTACT,
    TITLE,
    REPORT,
    /** The timeline, and the texts about promises. */
    STORY,
    /** A message between the reporter and the handler of the case. */
    MESSAGE
  }

  /** A piece of the text. */
  public record Piece(String text, boolean marked) {}
}
