// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

/** A piece of a paragraph or heading; the pieces follow each other on a line. */
sealed interface Inline {

  record Text(String text, boolean bold, boolean italic) implements Inline {}

  record LineBreak() implements Inline {}

  /**
   * The one picture that a letter may have, such as a logo.
   *
   * @param content a PNG or JPEG, as it stood in the file
   * @param description what the picture shows, for whoever does not see it; may be empty
   * @param widthMillimetres the width on paper
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record Picture(byte[] content, String description, double widthMillimetres) implements Inline {}
}
