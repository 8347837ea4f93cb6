// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.paper.TemplateFault.Place;
import org.w3c.dom.Element;

/**
 * Reads an ODT (OpenDocument text) into the blocks of a letter, and lists everything in it that a
 * letter may not contain.
 */
final class OdtReader {

  private final OdtFile file;
  private final ParagraphReader paragraphs;
  private final TemplateFaults faults;

  OdtReader(OdtFile file) {
    this.file = file;
    this.faults = new TemplateFaults();
    this.paragraphs = new ParagraphReader(file, faults);
  }

  /**
   * Reads the file.
   *
   * @throws RefusedTemplateException with everything in it that a letter may not contain
   */
  LetterDocument read() throws RefusedTemplateException {
    refuseScripts();
    refuseLinks();
    refuseNumberedHeadings();
    var header = readMargin("header", Place.HEADER);
    faults.begin(Place.BODY);
    var body = readBlocks(file.text(), 0, "");
    var footer = readMargin("footer", Place.FOOTER);
    faults.throwIfAny();
    return new LetterDocument(header, body, footer);
  }

  private void refuseNumberedHeadings() {
    var styles = file.styles().getDocumentElement();
    for (var level : Odf.descendants(styles, Odf.TEXT, "outline-level-style")) {
      if (!Odf.attribute(level, Odf.STYLE, "num-format").isEmpty()) {
        faults.addOfFile(Refusal.NUMBERED_HEADINGS);
        break;
      }
    }
  }

  private void refuseScripts() {
    for (var document : List.of(file.content(), file.styles())) {
      var scripts = Odf.find(document.getDocumentElement(), Odf.OFFICE, "scripts");
      if (scripts != null && !Odf.children(scripts).isEmpty()) {
        faults.addOfFile(Refusal.MACRO);
      }
    }
  }

  // A word processor may fetch what is elsewhere as soon as somebody opens the letter: the
  // background of a style, or a picture in a header that is switched off. Fonts are left out when
  // the letter is written.
  private void refuseLinks() {
    for (var document : List.of(file.content(), file.styles())) {
      for (var element : Odf.descendants(document.getDocumentElement(), "*", "*")) {
        if (!Odf.is(element, Odf.SVG, "font-face-uri")
            && !Odf.is(element, Odf.TEXT, "a")
            && ParagraphReader.isOutside(Odf.attribute(element, Odf.XLINK, "href"))) {
          faults.addOfFile(Refusal.LINKED_PICTURE);
        }
      }
    }
  }

  // A letter has one header and one footer, which are the same on every page, so another one is
  // refused.
  private List<Block> readMargin(String name, Place place) {
    faults.begin(place);
    var found = new ArrayList<List<Block>>();
    for (var page : Odf.descendants(file.styles().getDocumentElement(), Odf.STYLE, "master-page")) {
      for (var part : Odf.children(page)) {
        if (!part.getLocalName().startsWith(name) || isOff(part)) {
          continue;
        }
        var blocks = readBlocks(part, 0, "");
        if (!Paragraphs.isEmpty(blocks)) {
          found.add(blocks);
        }
      }
    }
    if (found.size() > 1) {
      faults.add(Refusal.OTHER_HEADER);
    }
    return found.isEmpty() ? List.of() : found.getFirst();
  }

  private static boolean isOff(Element part) {
    return Odf.attribute(part, Odf.STYLE, "display").equals("false");
  }

  /**
   * Reads the blocks below an element.
   *
   * @param depth the number of lists around the blocks
   * @param listStyle the style of the list around them
   */
  private List<Block> readBlocks(Element parent, int depth, String listStyle) {
    var blocks = new ArrayList<Block>();
    for (var child : Odf.children(parent)) {
      switch (Odf.name(child)) {
        case "text:p" -> blocks.add(new Block.Paragraph(paragraphs.read(child)));
        case "text:h" -> blocks.add(readHeading(child));
        case "text:list" -> blocks.add(readList(child, depth + 1, listStyle));
        case "table:table" -> blocks.add(readTable(child));
        default -> faults.refuse(child);
      }
    }
    return blocks;
  }

  private Block readHeading(Element heading) {
    var level = Odf.attribute(heading, Odf.TEXT, "outline-level");
    int number = level.matches("[1-6]") ? Integer.parseInt(level) : Block.Heading.DEEPEST;
    return new Block.Heading(level.isEmpty() ? 1 : number, paragraphs.read(heading));
  }

  private Block readList(Element list, int depth, String styleAround) {
    var own = Odf.attribute(list, Odf.TEXT, "style-name");
    var style = own.isEmpty() ? styleAround : own;
    boolean numbered = paragraphs.styles().isNumbered(style, depth);
    if (numbered && isContinued(list)) {
      faults.add(Refusal.CONTINUED_LIST);
    }
    var items = new ArrayList<List<Block>>();
    for (var item : Odf.children(list)) {
      items.add(readBlocks(item, depth, style));
    }
    return new Block.ItemList(numbered, items);
  }

  private static boolean isContinued(Element list) {
    return Odf.attribute(list, Odf.TEXT, "continue-numbering").equals("true")
        || !Odf.attribute(list, Odf.TEXT, "continue-list").isEmpty()
        || Odf.children(list).stream()
            .anyMatch(item -> !Odf.attribute(item, Odf.TEXT, "start-value").isEmpty());
  }

  private Block readTable(Element table) {
    var rows = new ArrayList<Block.Row>();
    addRows(table, false, rows);
    return new Block.Table(rows);
  }

  private void addRows(Element parent, boolean heading, List<Block.Row> rows) {
    for (var child : Odf.children(parent)) {
      switch (Odf.name(child)) {
        case "table:table-header-rows" -> addRows(child, true, rows);
        case "table:table-rows" -> addRows(child, heading, rows);
        case "table:table-row" -> rows.add(new Block.Row(heading, readCells(child)));
        case "table:table-column", "table:table-columns", "text:soft-page-break" -> {
          // The widths of columns are not kept.
        }
        default -> faults.refuse(child);
      }
    }
  }

  private List<List<Block>> readCells(Element row) {
    var cells = new ArrayList<List<Block>>();
    for (var cell : Odf.children(row)) {
      if (!Odf.is(cell, Odf.TABLE, "table-cell") || isMerged(cell)) {
        faults.add(Refusal.MERGED_CELLS);
      } else if (!Odf.attribute(cell, Odf.TABLE, "formula").isEmpty()) {
        faults.add(Refusal.FIELD);
      } else {
        cells.add(readBlocks(cell, 0, ""));
      }
    }
    return cells;
  }

  private static boolean isMerged(Element cell) {
    return List.of("number-columns-spanned", "number-rows-spanned", "number-columns-repeated")
        .stream()
        .map(name -> Odf.attribute(cell, Odf.TABLE, name))
        .anyMatch(count -> !count.isEmpty() && !count.equals("1"));
  }
}
