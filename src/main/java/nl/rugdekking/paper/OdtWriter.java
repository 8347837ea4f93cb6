// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static nl.rugdekking.paper.OdtZip.escape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.paper.Block.Heading;
import nl.rugdekking.paper.Block.ItemList;
import nl.rugdekking.paper.Block.Paragraph;
import nl.rugdekking.paper.Block.Row;
import nl.rugdekking.paper.Block.Table;

/**
 * Writes the blocks of a letter as ODT (OpenDocument text), with the styles of {@code
 * paper/styles.xml}. The shipped templates are made from their sources in this way. A template of
 * an organisation keeps its own styles and is never written by this class.
 */
final class OdtWriter {

  // The places in the files below at which the parts of the letter are put.
  private static final String HEADER = "@HEADER@";
  private static final String FOOTER = "@FOOTER@";
  private static final String BODY = "@BODY@";
  private static final String STYLES = read("styles.xml");
  private static final String CONTENT = read("content.xml");

  private final StringBuilder xml = new StringBuilder();
  private final Map<String, byte[]> pictures;
  private int tables;

  /**
   * Creates a writer.
   *
   * @param pictures receives the pictures of the letter, by their path in the file
   */
  private OdtWriter(Map<String, byte[]> pictures) {
    this.pictures = pictures;
  }

  private static String read(String name) {
    try (var in = OdtWriter.class.getResourceAsStream("/paper/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file of a letter, with this title in its properties. */
  static byte[] write(LetterDocument letter, String title) {
    var pictures = new HashMap<String, byte[]>();
    var styles =
        STYLES
            .replace(HEADER, writeBlocks(letter.header(), "Header", pictures))
            .replace(FOOTER, writeBlocks(letter.footer(), "Footer", pictures));
    var content = CONTENT.replace(BODY, writeBlocks(letter.body(), "Text_20_body", pictures));
    return OdtZip.write(
        title,
        content.getBytes(StandardCharsets.UTF_8),
        styles.getBytes(StandardCharsets.UTF_8),
        pictures);
  }

  private static String writeBlocks(
      List<Block> blocks, String style, Map<String, byte[]> pictures) {
    var writer = new OdtWriter(pictures);
    writer.addBlocks(blocks, style);
    return writer.xml.toString();
  }

  private void addBlocks(List<Block> blocks, String style) {
    for (var block : blocks) {
      switch (block) {
        case Paragraph(var content) -> addParagraph(content, style);
        case Heading heading -> addHeading(heading);
        case ItemList list -> addList(list);
        case Table table -> addTable(table);
        case Block.PageNumber() -> {}
      }
    }
  }

  private void addParagraph(List<Inline> content, String style) {
    xml.append("<text:p text:style-name=\"").append(style).append("\">");
    content.forEach(this::addInline);
    xml.append("</text:p>");
  }

  private void addHeading(Heading heading) {
    int level = heading.level();
    xml.append(
        "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">"
            .formatted(level, level));
    heading.content().forEach(this::addInline);
    xml.append("</text:h>");
  }

  private void addList(ItemList list) {
    var style = list.numbered() ? "Numbers" : "Bullets";
    xml.append("<text:list text:style-name=\"").append(style).append("\">");
    for (var item : list.items()) {
      xml.append("<text:list-item>");
      addBlocks(item, "List_20_item");
      xml.append("</text:list-item>");
    }
    xml.append("</text:list>");
  }

  private void addTable(Table table) {
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    xml.append("<table:table table:name=\"Tabel").append(++tables);
    xml.append("\"><table:table-column table:number-columns-repeated=\"");
    xml.append(columns).append("\"/>");
    var headings = table.rows().stream().filter(Row::heading).toList();
    if (!headings.isEmpty()) {
      xml.append("<table:table-header-rows>");
      headings.forEach(this::addRow);
      xml.append("</table:table-header-rows>");
    }
    table.rows().stream().filter(row -> !row.heading()).forEach(this::addRow);
    xml.append("</table:table>");
  }

  private void addRow(Row row) {
    xml.append("<table:table-row>");
    for (var cell : row.cells()) {
      xml.append("<table:table-cell table:style-name=\"Cell\">");
      addBlocks(cell, row.heading() ? "Table_20_heading" : "Table_20_text");
      xml.append("</table:table-cell>");
    }
    xml.append("</table:table-row>");
  }

  private void addInline(Inline inline) {
    switch (inline) {
      case Inline.Text(var text, boolean bold, boolean italic) -> addText(text, bold, italic);
      case Inline.LineBreak() -> xml.append("<text:line-break/>");
      case Inline.Picture picture -> addPicture(picture);
    }
  }

  private void addPicture(Inline.Picture picture) {
    var path = "Pictures/%d.%s".formatted(pictures.size() + 1, LetterPictures.extension(picture));
    pictures.put(path, picture.content());
    xml.append(
        String.format(
            Locale.ROOT,
            "<draw:frame text:anchor-type=\"as-char\" svg:width=\"%.1fmm\" svg:height=\"%.1fmm\">"
                + "<draw:image xlink:href=\"%s\" xlink:type=\"simple\"/>"
                + "<svg:desc>%s</svg:desc></draw:frame>",
            picture.widthMillimetres(),
            LetterPictures.heightMillimetres(picture),
            path,
            escape(picture.description())));
  }

  private void addText(String text, boolean bold, boolean italic) {
    if (!bold && !italic) {
      xml.append(escape(text));
      return;
    }
    var singleStyle = bold ? "Bold" : "Italic";
    var style = bold && italic ? "Bold_20_italic" : singleStyle;
    xml.append("<text:span text:style-name=\"").append(style).append("\">");
    xml.append(escape(text)).append("</text:span>");
  }
}
