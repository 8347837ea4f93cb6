// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.paper.TemplateFault.Place;

/** Visits the paragraphs of a letter in reading order, for checks of its template. */
final class Paragraphs {

  /**
   * Receives each paragraph or heading, also those in lists and tables, after {@code faults} has
   * counted it.
   */
  interface ParagraphVisitor {
    void visit(List<Inline> paragraph);
  }

  private Paragraphs() {}

  /** Visits the whole letter, and tells {@code faults} which paragraph is being read. */
  static void visitAll(LetterDocument letter, TemplateFaults faults, ParagraphVisitor visitor) {
    faults.begin(Place.HEADER);
    visitBlocks(letter.header(), faults, visitor);
    faults.begin(Place.BODY);
    visitBlocks(letter.body(), faults, visitor);
    faults.begin(Place.FOOTER);
    visitBlocks(letter.footer(), faults, visitor);
  }

  private static void visitBlocks(
      List<Block> blocks, TemplateFaults faults, ParagraphVisitor visitor) {
    for (var block : blocks) {
      switch (block) {
        case Block.Paragraph(var content) -> visitOne(content, faults, visitor);
        case Block.Heading(_, var content) -> visitOne(content, faults, visitor);
        case Block.ItemList(_, var items) ->
            items.forEach(item -> visitBlocks(item, faults, visitor));
        case Block.PageNumber() -> {}
        case Block.Table(var rows) ->
            rows.forEach(row -> row.cells().forEach(cell -> visitBlocks(cell, faults, visitor)));
      }
    }
  }

  private static void visitOne(
      List<Inline> paragraph, TemplateFaults faults, ParagraphVisitor visitor) {
    faults.nextParagraph();
    visitor.visit(paragraph);
  }

  /** Returns the words of a paragraph, with a line feed for each line break. */
  static String text(List<Inline> paragraph) {
    return paragraph.stream()
        .map(
            inline ->
                switch (inline) {
                  case Inline.Text(var text, _, _) -> text;
                  case Inline.LineBreak() -> "\n";
                  case Inline.Picture _ -> "";
                })
        .collect(Collectors.joining());
  }

  /** Returns true when the blocks contain neither a word nor a picture. */
  static boolean isEmpty(List<Block> blocks) {
    var paragraphs = new ArrayList<List<Inline>>();
    visitBlocks(blocks, new TemplateFaults(), paragraphs::add);
    return paragraphs.stream().allMatch(Paragraphs::isBlank);
  }

  private static boolean isBlank(List<Inline> paragraph) {
    return text(paragraph).isBlank()
        && paragraph.stream().noneMatch(Inline.Picture.class::isInstance);
  }
}
