// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A document of headings with facts below them, such as what is kept about somebody. It is printed
 * as PDF/A, as letters are.
 */
public record FactSheet(String title, List<Section> sections) {

  /** A heading, and the facts below it. */
  public record Section(String heading, List<String> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  public FactSheet {
    sections = List.copyOf(sections);
  }

  /** Returns the PDF. Characters that cannot be printed are replaced by a question mark. */
  public byte[] print() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, text(title)));
    for (var section : sections) {
      blocks.add(new Block.Heading(2, text(section.heading())));
      section.lines().forEach(line -> blocks.add(new Block.Paragraph(text(line))));
    }
    return LetterPdf.print(new LetterDocument(List.of(), blocks, List.of()), title);
  }

  private static List<Inline> text(String words) {
    var inlines = new ArrayList<Inline>();
    for (var line : LetterFonts.replaceUnprintable(words).lines().toList()) {
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.LineBreak());
      }
      inlines.add(new Inline.Text(line, false, false));
    }
    return inlines;
  }
}
