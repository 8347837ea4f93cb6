// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.Set;

/**
 * A letter that was filled in: the same text as a file for a word processor and as one to print.
 *
 * @param odt to change or to keep
 * @param pdf to print and to post, PDF/A-2a
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record WrittenLetter(byte[] odt, byte[] pdf) {

  /**
   * Fills a template.
   *
   * @param title what the letter is called
   */
  static WrittenLetter fill(byte[] template, LetterFacts facts, String title)
      throws RefusedTemplateException {
    return fill(template, facts, title, Set.of());
  }

  /**
   * Fills a template, and leaves out the paragraphs with some of its fields.
   *
   * @param withheld the fields that the letter must not contain
   */
  static WrittenLetter fill(
      byte[] template, LetterFacts facts, String title, Set<LetterField> withheld)
      throws RefusedTemplateException {
    var file = OdtFile.open(template);
    withheld.forEach(field -> file.removeField(field.word()));
    var words = facts.byWord();
    file.listParagraphs().forEach(paragraph -> PlaceholderFiller.fill(paragraph, words));
    // The PDF is made of what stands in the filled file, so that they cannot differ.
    var letter = file.read();
    return new WrittenLetter(file.write(title), LetterPdf.print(letter, title));
  }
}
