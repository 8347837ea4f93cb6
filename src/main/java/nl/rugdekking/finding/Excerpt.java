// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;

/**
 * What a search found in a case, as a reason for the result: a name, or the sentence around a word.
 *
 * @param pieces the text in pieces; the marked ones are what was searched for. Empty when there is
 *     nothing to show but the source
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
    /** The timeline, and what was said of promises. */
    STORY,
    /** A message between the reporter and whoever handles the case. */
    MESSAGE
  }

  /** A piece of the text. */
  public record Piece(String text, boolean marked) {}
}
