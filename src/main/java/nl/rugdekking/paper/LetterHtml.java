// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.rugdekking.paper.Block.Heading;
import nl.rugdekking.paper.Block.ItemList;
import nl.rugdekking.paper.Block.Paragraph;
import nl.rugdekking.paper.Block.Row;
import nl.rugdekking.paper.Block.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a letter as the HTML page from which the PDF is printed; one instance for each letter. */
final class LetterHtml {

  private static final String STYLES = readStyles();

  private final String title;
  private final Document page = SafeXml.newDocument();

  LetterHtml(String title) {
    this.title = title;
  }

  private static String readStyles() {
    try (var in = LetterHtml.class.getResourceAsStream("/paper/letter.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The footer stands before the text, because the style sheet repeats on each page what came
  // first.
  Document write(LetterDocument letter) {
    var root = page.createElement("html");
    page.appendChild(root);
    root.setAttribute("lang", "nl-NL");
    addHead(add(root, "head"));
    var body = add(root, "body");
    var footer = letter.footer();
    if (!footer.isEmpty()) {
      addBlocks(addDivision(body, "footer"), footer);
    }
    addBlocks(addDivision(body, "header"), letter.header());
    addBlocks(addDivision(body, "letter"), letter.body());
    return page;
  }

  private void addHead(Element head) {
    add(head, "title").setTextContent(title);
    for (var meta : Map.of("subject", title, "description", title).entrySet()) {
      var element = add(head, "meta");
      element.setAttribute("name", meta.getKey());
      element.setAttribute("content", meta.getValue());
    }
    add(head, "style").setTextContent(STYLES);
  }

  private Element addDivision(Element parent, String cssClass) {
    var division = add(parent, "div");
    division.setAttribute("class", cssClass);
    return division;
  }

  private Element add(Element parent, String name) {
    var element = page.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private void addBlocks(Element parent, List<Block> blocks) {
    for (var block : blocks) {
      switch (block) {
        case Paragraph(var content) -> addContent(add(parent, "p"), content);
        case Heading(int level, var content) -> addContent(add(parent, "h" + level), content);
        case ItemList list -> addList(parent, list);
        case Table table -> addTable(parent, table);
        case Block.PageNumber() -> addDivision(parent, "page-number");
      }
    }
  }

  private void addList(Element parent, ItemList list) {
    var element = add(parent, list.numbered() ? "ol" : "ul");
    list.items().forEach(item -> addBlocks(add(element, "li"), item));
  }

  private void addTable(Element parent, Table table) {
    if (table.rows().isEmpty()) {
      return;
    }
    var element = add(parent, "table");
    addRows(element, "thead", table.rows().stream().filter(Row::heading).toList());
    addRows(element, "tbody", table.rows().stream().filter(row -> !row.heading()).toList());
  }

  private void addRows(Element table, String name, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var group = add(table, name);
    for (var row : rows) {
      var rowElement = add(group, "tr");
      for (var cell : row.cells()) {
        var element = add(rowElement, row.heading() ? "th" : "td");
        if (row.heading()) {
          element.setAttribute("scope", "col");
        }
        addBlocks(element, cell);
      }
    }
  }

  // A paragraph without content gets a class that keeps it as high as one line.
  private void addContent(Element parent, List<Inline> content) {
    for (var inline : content) {
      switch (inline) {
        case Inline.Text text -> addText(parent, text);
        case Inline.LineBreak() -> add(parent, "br");
        case Inline.Picture picture -> addPicture(parent, picture);
      }
    }
    if (content.isEmpty()) {
      parent.setAttribute("class", "empty");
    }
  }

  private void addText(Element parent, Inline.Text text) {
    var element = text.bold() ? add(parent, "strong") : parent;
    var inner = text.italic() ? add(element, "em") : element;
    inner.appendChild(page.createTextNode(text.text()));
  }

  private void addPicture(Element parent, Inline.Picture picture) {
    var image = add(parent, "img");
    var content = LetterPictures.redraw(picture.content());
    var type = LetterPictures.extension(picture).equals("png") ? "png" : "jpeg";
    image.setAttribute(
        "src",
        "data:image/%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(content)));
    image.setAttribute("alt", picture.description().isEmpty() ? "Logo" : picture.description());
    image.setAttribute(
        "style", String.format(Locale.ROOT, "width: %.1fmm", picture.widthMillimetres()));
  }
}
