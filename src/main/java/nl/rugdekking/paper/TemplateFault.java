// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

/**
 * Something in a template that is refused.
 *
 * @param detail the name of a field, an element or a character; empty when the reason says it all
 * @param place where it stands; the message keys are {@code paper.place.} + name
 * @param paragraph the number of the paragraph in that place, counted from 1, also in lists and
 *     tables; 0 when it is about the whole
 */
public record TemplateFault(Refusal refusal, String detail, Place place, int paragraph) {

  public enum Place {
    FILE,
    HEADER,
    BODY,
    FOOTER
  }

  static TemplateFault ofFile(Refusal refusal) {
    return new TemplateFault(refusal, "", Place.FILE, 0);
  }

  static TemplateFault ofFile(Refusal refusal, String detail) {
    return new TemplateFault(refusal, detail, Place.FILE, 0);
  }
}
