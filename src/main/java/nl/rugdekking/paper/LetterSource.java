// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rugdekking.paper.Block.Row;

/**
 * Reads the source of a shipped template, a text that everybody can read and review. A line that
 * begins with {@code #} is a heading. One with {@code -} is an item of a list, with {@code 1.} an
 * item with a number, with {@code |} a row of a table ({@code |=} its heading), with {@code ^} a
 * line above the letter, and with {@code _} a line below it. An empty line ends a paragraph, a
 * backslash at the end of a line begins a new line in it, and {@code **bold**} and {@code *italic*}
 * set the look of the words.
 */
final class LetterSource {

  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern BULLET = Pattern.compile("- (.+)");
  private static final Pattern NUMBER = Pattern.compile("1\\. (.+)");
  private static final Pattern ROW = Pattern.compile("\\|(=?)(.+)\\|");

  private final List<Block> header = new ArrayList<>();
  private final List<Block> body = new ArrayList<>();
  private final List<Block> footer = new ArrayList<>();
  private final List<Inline> paragraph = new ArrayList<>();
  private final List<List<Block>> items = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean numbered;

  private LetterSource() {}

  static LetterDocument parse(String source) {
    var parser = new LetterSource();
    source.lines().forEach(parser::addLine);
    parser.endAll();
    return new LetterDocument(parser.header, parser.body, parser.footer);
  }

  private void addLine(String line) {
    if (line.isBlank()) {
      endAll();
    } else if (line.startsWith("^ ")) {
      header.add(new Block.Paragraph(inlines(line.substring(2))));
    } else if (line.startsWith("_ ")) {
      footer.add(new Block.Paragraph(inlines(line.substring(2))));
    } else if (!addHeading(line) && !addItem(line) && !addRow(line)) {
      addText(line);
    }
  }

  private boolean addHeading(String line) {
    var heading = HEADING.matcher(line);
    if (!heading.matches()) {
      return false;
    }
    endAll();
    body.add(new Block.Heading(heading.group(1).length(), inlines(heading.group(2))));
    return true;
  }

  private boolean addItem(String line) {
    var bullet = BULLET.matcher(line);
    var number = NUMBER.matcher(line);
    if (!bullet.matches() && !number.matches()) {
      return false;
    }
    endParagraph();
    numbered = number.matches();
    var text = numbered ? number.group(1) : bullet.group(1);
    items.add(List.of(new Block.Paragraph(inlines(text))));
    return true;
  }

  private boolean addRow(String line) {
    var row = ROW.matcher(line);
    if (!row.matches()) {
      return false;
    }
    endParagraph();
    var cells = new ArrayList<List<Block>>();
    for (var cell : row.group(2).split("\\|", -1)) {
      cells.add(List.of(new Block.Paragraph(inlines(cell.strip()))));
    }
    rows.add(new Row(!row.group(1).isEmpty(), cells));
    return true;
  }

  private void addText(String line) {
    if (!paragraph.isEmpty() && !(paragraph.getLast() instanceof Inline.LineBreak)) {
      paragraph.add(new Inline.Text(" ", false, false));
    }
    boolean broken = line.endsWith("\\");
    paragraph.addAll(inlines(broken ? line.substring(0, line.length() - 1).strip() : line));
    if (broken) {
      paragraph.add(new Inline.LineBreak());
    }
  }

  private static List<Inline> inlines(String text) {
    var found = new ArrayList<Inline>();
    var emphasis = EMPHASIS.matcher(text);
    int done = 0;
    while (emphasis.find()) {
      addPlain(found, text.substring(done, emphasis.start()));
      boolean bold = emphasis.group(1) != null;
      found.add(new Inline.Text(bold ? emphasis.group(1) : emphasis.group(2), bold, !bold));
      done = emphasis.end();
    }
    addPlain(found, text.substring(done));
    return found;
  }

  private static void addPlain(List<Inline> inlines, String text) {
    if (!text.isEmpty()) {
      inlines.add(new Inline.Text(text, false, false));
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      body.add(new Block.Paragraph(paragraph));
      paragraph.clear();
    }
  }

  private void endAll() {
    endParagraph();
    if (!items.isEmpty()) {
      body.add(new Block.ItemList(numbered, items));
      items.clear();
    }
    if (!rows.isEmpty()) {
      body.add(new Block.Table(rows));
      rows.clear();
    }
  }
}
