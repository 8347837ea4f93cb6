// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts facts into the placeholders of a paragraph, such as {@code [[datum]]}. A word processor may
 * have split a placeholder into several pieces of text with a style each; the fact then gets the
 * style of the first bracket.
 */
final class PlaceholderFiller {

  // Stands in the text for a line break, a tab or a picture. No placeholder can contain this
  // character, so none is found across one of these.
  private static final char OTHER_ELEMENT = '\uFFFF';
  // Divides a fact into what is written as text, and the spaces, tabs and line breaks that become
  // elements.
  private static final Pattern FACT_PIECE = Pattern.compile("\n|\t| {2,}| |[^\n\t ]+");

  /**
   * A piece of a paragraph, and the position at which it begins in the text of the paragraph.
   *
   * @param node a text, or the element that represents spaces
   */
  private record Piece(Node node, int start) {

    int end() {
      return start + (node instanceof Text text ? text.getLength() : 1);
    }

    /** Deletes the characters between these positions. */
    void delete(int from, int to) {
      if (node instanceof Text text) {
        text.deleteData(from - start, to - from);
      } else {
        node.getParentNode().removeChild(node);
      }
    }
  }

  private PlaceholderFiller() {}

  /**
   * Fills the placeholders of a paragraph.
   *
   * @param facts the text for each placeholder, by its name; others become empty
   */
  static void fill(Element paragraph, Map<String, String> facts) {
    var pieces = new ArrayList<Piece>();
    var paragraphText = new StringBuilder();
    collect(paragraph, pieces, paragraphText);
    // The placeholders are replaced from the last to the first, so that the positions before them
    // stay right.
    for (var placeholder : Placeholder.list(paragraphText).reversed()) {
      replace(pieces, placeholder, facts.getOrDefault(placeholder.name(), ""));
    }
  }

  private static void collect(Node parent, List<Piece> pieces, StringBuilder paragraphText) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        pieces.add(new Piece(text, paragraphText.length()));
        paragraphText.append(text.getData().replaceAll("[\n\r\t]", " "));
      } else if (Odf.is(node, Odf.TEXT, "span")) {
        collect(node, pieces, paragraphText);
      } else if (Odf.is(node, Odf.TEXT, "s")) {
        pieces.add(new Piece(node, paragraphText.length()));
        paragraphText.append(' ');
      } else if (node instanceof Element element && isSeen(element)) {
        paragraphText.append(OTHER_ELEMENT);
      }
    }
  }

  // Bookmarks and page breaks stand between characters without taking a place there.
  private static boolean isSeen(Element element) {
    return !element.getLocalName().startsWith("bookmark")
        && !Odf.is(element, Odf.TEXT, "soft-page-break");
  }

  // Deletes the placeholder from each piece that has a part of it, and puts the fact into the piece
  // in which it begins.
  private static void replace(List<Piece> pieces, Placeholder placeholder, String fact) {
    for (var piece : pieces.reversed()) {
      int from = Math.max(placeholder.start(), piece.start());
      int to = Math.min(placeholder.end(), piece.end());
      if (from >= to) {
        continue;
      }
      if (piece.start() <= placeholder.start() && piece.node() instanceof Text text) {
        insert(text.splitText(from - piece.start()), to - from, fact);
      } else {
        piece.delete(from, to);
      }
    }
  }

  // Replaces the first characters of this text by the fact, as far as they are of the placeholder.
  private static void insert(Text rest, int length, String fact) {
    rest.deleteData(0, length);
    var parent = rest.getParentNode();
    FACT_PIECE
        .matcher(fact)
        .results()
        .forEach(piece -> parent.insertBefore(createNode(rest, piece.group()), rest));
  }

  // A word processor reads several spaces as one, and a line feed as a space, so these get elements
  // of their own.
  private static Node createNode(Text beside, String piece) {
    var document = beside.getOwnerDocument();
    var prefix = document.getDocumentElement().lookupPrefix(Odf.TEXT);
    return switch (piece) {
      case "\n" -> document.createElementNS(Odf.TEXT, prefix + ":line-break");
      case "\t" -> document.createElementNS(Odf.TEXT, prefix + ":tab");
      default -> {
        if (piece.length() == 1 || !piece.isBlank()) {
          yield document.createTextNode(piece);
        }
        var spaces = document.createElementNS(Odf.TEXT, prefix + ":s");
        spaces.setAttributeNS(Odf.TEXT, prefix + ":c", String.valueOf(piece.length()));
        yield spaces;
      }
    };
  }
}
