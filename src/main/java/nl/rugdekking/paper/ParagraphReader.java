// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rugdekking.paper.TextStyles.Look;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the content of one paragraph or heading of an ODT. */
final class ParagraphReader {

  private static final Pattern INSIDE_THE_FILE = Pattern.compile("(?:\\./)?(Pictures/[\\w.-]+)");
  private static final int MAX_SPACES = 1_000_000;
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

  private final OdtFile file;
  private final TextStyles styles;
  private final TemplateFaults faults;
  private int pictures;
  private int spaces;

  ParagraphReader(OdtFile file, TemplateFaults faults) {
    this.file = file;
    this.styles = new TextStyles(file.styles(), file.content());
    this.faults = faults;
  }

  /** Returns true when a reference leads to something that is not in the file. */
  static boolean isOutside(String reference) {
    return !reference.isEmpty()
        && !reference.startsWith("#")
        && !INSIDE_THE_FILE.matcher(reference).matches();
  }

  TextStyles styles() {
    return styles;
  }

  /**
   * Returns the content of a text:p or text:h. In a heading, bold and italic have no meaning and
   * are left out.
   */
  List<Inline> read(Element paragraph) {
    faults.nextParagraph();
    var line = new Line();
    boolean heading = Odf.is(paragraph, Odf.TEXT, "h");
    var look = heading ? Look.PLAIN : styles.look(paragraph, "paragraph", Look.PLAIN);
    readChildren(paragraph, look, line);
    line.endText();
    return heading ? withoutLook(line.content) : line.content;
  }

  private static List<Inline> withoutLook(List<Inline> content) {
    return content.stream()
        .map(
            inline ->
                inline instanceof Inline.Text text
                    ? new Inline.Text(text.text(), false, false)
                    : inline)
        .toList();
  }

  private void readChildren(Node parent, Look look, Line line) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        addText(text.getData(), look, line);
      } else if (node instanceof Element element) {
        readElement(element, look, line);
      }
    }
  }

  private void addText(String text, Look look, Line line) {
    if (look.hidden() && !text.isBlank()) {
      faults.add(Refusal.HIDDEN_TEXT);
    }
    line.addCollapsed(text, look);
  }

  private void readElement(Element element, Look look, Line line) {
    switch (Odf.name(element)) {
      case "text:span" -> readChildren(element, styles.look(element, "text", look), line);
      case "text:s" -> readSpaces(element, look, line);
      case "text:tab" -> line.addSpaces("\t", 1, look);
      case "text:line-break" -> line.addBreak();
      case "draw:frame" -> readFrame(element, line);
      default -> faults.refuse(element);
    }
  }

  // One element may stand for hundreds of spaces.
  private void readSpaces(Element element, Look look, Line line) {
    int count = countSpaces(element);
    spaces += count;
    if (spaces > MAX_SPACES) {
      faults.add(Refusal.TOO_MUCH_TEXT);
    } else {
      line.addSpaces(" ", count, look);
    }
  }

  private static int countSpaces(Element spaces) {
    var count = Odf.attribute(spaces, Odf.TEXT, "c");
    return COUNT.matcher(count).matches() ? Integer.parseInt(count) : 1;
  }

  private void readFrame(Element frame, Line line) {
    var image = Odf.find(frame, Odf.DRAW, "image");
    for (var child : Odf.children(frame)) {
      switch (Odf.name(child)) {
        case "draw:image", "svg:title", "svg:desc" -> {
          // The picture and its description are read below.
        }
        default -> faults.refuse(child);
      }
    }
    if (image == null) {
      faults.refuse(frame);
      return;
    }
    if (++pictures > 1) {
      faults.add(Refusal.SECOND_PICTURE);
      return;
    }
    readPicture(frame, image, line);
  }

  private void readPicture(Element frame, Element image, Line line) {
    var path = INSIDE_THE_FILE.matcher(Odf.attribute(image, Odf.XLINK, "href"));
    if (!path.matches()) {
      faults.add(Refusal.LINKED_PICTURE);
      return;
    }
    var content = file.pictures().get(path.group(1));
    if (content == null || !LetterPictures.isReadable(content)) {
      faults.add(Refusal.UNREADABLE_PICTURE);
      return;
    }
    line.addPicture(
        new Inline.Picture(
            content,
            describe(frame),
            LetterPictures.millimetres(Odf.attribute(frame, Odf.SVG, "width"))));
  }

  private static String describe(Element frame) {
    var description = Odf.find(frame, Odf.SVG, "desc");
    var title = Odf.find(frame, Odf.SVG, "title");
    var found = description == null ? title : description;
    return found == null ? "" : found.getTextContent().strip();
  }

  /**
   * Joins the pieces of a line. Consecutive white space counts as one space, as the format
   * prescribes.
   */
  private static final class Line {

    private final List<Inline> content = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Look look = Look.PLAIN;
    private boolean afterSpace = true;

    void addCollapsed(String characters, Look its) {
      use(its);
      for (int i = 0; i < characters.length(); i++) {
        char next = characters.charAt(i);
        boolean space = next == ' ' || next == '\t' || next == '\n' || next == '\r';
        if (!space) {
          text.append(next);
        } else if (!afterSpace) {
          text.append(' ');
        }
        afterSpace = space;
      }
    }

    void addSpaces(String space, int count, Look its) {
      use(its);
      for (int i = 0; i < count; i++) {
        text.append(space);
      }
      afterSpace = false;
    }

    void addBreak() {
      endText();
      content.add(new Inline.LineBreak());
      afterSpace = false;
    }

    void addPicture(Inline.Picture picture) {
      endText();
      content.add(picture);
      afterSpace = false;
    }

    private void use(Look its) {
      if (its.bold() != look.bold() || its.italic() != look.italic()) {
        endText();
      }
      look = its;
    }

    void endText() {
      if (!text.isEmpty()) {
        content.add(new Inline.Text(text.toString(), look.bold(), look.italic()));
        text.setLength(0);
      }
    }
  }
}
