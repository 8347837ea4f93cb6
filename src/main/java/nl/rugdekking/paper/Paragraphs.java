// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.paper.TemplateFault.Place;

/** Visits the paragraphs of a letter in reading order. */
final class Paragraphs {

  /**
   * Receives each paragraph or heading, also those in lists and tables, after {@code faults} has
   * counted it.
   */
  interface Reader {

    void read(List<Inline> paragraph);
  }

  private Paragraphs() {}

  /** Visits the whole letter, and tells {@code faults} which paragraph is being read. */
  static void readAll(LetterDocument letter, TemplateFaults faults, Reader reader) {
    faults.begin(Place.HEADER);
    readBlocks(letter.header(), faults, reader);
    faults.begin(Place.BODY);
    readBlocks(letter.body(), faults, reader);
    faults.begin(Place.FOOTER);
    readBlocks(letter.footer(), faults, reader);
  }

  private static void readBlocks(List<Block> blocks, TemplateFaults faults, Reader reader) {
    for (var block : blocks) {
      switch (block) {
        case Block.Paragraph(var content) -> readOne(content, faults, reader);
        case Block.Heading(_, var content) -> readOne(content, faults, reader);
        case Block.ItemList(_, var items) ->
            items.forEach(item -> readBlocks(item, faults, reader));
        case Block.PageNumber() -> {}
        case Block.Table(var rows) ->
            rows.forEach(row -> row.cells().forEach(cell -> readBlocks(cell, faults, reader)));
      }
    }
  }

  private static void readOne(List<Inline> paragraph, TemplateFaults faults, Reader reader) {
    faults.nextParagraph();
    reader.read(paragraph);
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
    var found = new boolean[1];
    readBlocks(
        blocks,
        new TemplateFaults(),
        paragraph ->
            found[0] |=
                !text(paragraph).isBlank()
                    || paragraph.stream().anyMatch(Inline.Picture.class::isInstance));
    return !found[0];
  }
}
