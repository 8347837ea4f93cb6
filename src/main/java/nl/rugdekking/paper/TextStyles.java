// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads from the styles of an ODT (OpenDocument text) which text is bold, italic or hidden, and
 * which lists are numbered.
 */
final class TextStyles {

  /**
   * The look of a text.
   *
   * @param hidden true when the word processor does not show it
   */
  record Look(boolean bold, boolean italic, boolean hidden) {

    static final Look PLAIN = new Look(false, false, false);
  }

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  /**
   * Reads the styles of a file. The styles of the text itself replace shared styles of the same
   * name.
   */
  TextStyles(Document shared, Document own) {
    add(shared);
    add(own);
  }

  private void add(Document document) {
    var root = document.getDocumentElement();
    for (var style : Odf.descendants(root, Odf.STYLE, "style")) {
      styles.put(key(style, "family", "name"), style);
    }
    for (var list : Odf.descendants(root, Odf.TEXT, "list-style")) {
      lists.put(Odf.attribute(list, Odf.STYLE, "name"), list);
    }
  }

  private static String key(Element style, String family, String name) {
    return Odf.attribute(style, Odf.STYLE, family) + "/" + Odf.attribute(style, Odf.STYLE, name);
  }

  /**
   * Returns the look that the style of the paragraph or span gives, applied to the look around it.
   */
  Look look(Element styled, String family, Look around) {
    return look(family + "/" + Odf.attribute(styled, Odf.TEXT, "style-name"), around);
  }

  private Look look(String first, Look around) {
    var chain = new ArrayDeque<Element>();
    var seen = new HashSet<String>();
    var key = first;
    for (var style = styles.get(key); style != null && seen.add(key); style = styles.get(key)) {
      chain.push(style);
      key = key(style, "family", "parent-style-name");
    }
    var look = around;
    for (var style : chain) {
      look = apply(style, look);
    }
    return look;
  }

  private static Look apply(Element style, Look look) {
    var text = Odf.find(style, Odf.STYLE, "text-properties");
    if (text == null) {
      return look;
    }
    var weight = Odf.attribute(text, Odf.FO, "font-weight");
    var slant = Odf.attribute(text, Odf.FO, "font-style");
    var display = Odf.attribute(text, Odf.TEXT, "display");
    return new Look(
        weight.isEmpty() ? look.bold() : isBold(weight),
        slant.isEmpty() ? look.italic() : !slant.equals("normal"),
        look.hidden() || display.equals("none"));
  }

  private static boolean isBold(String weight) {
    return switch (weight) {
      case "bold", "600", "700", "800", "900" -> true;
      default -> false;
    };
  }

  /**
   * Returns true when a list with this style has numbers.
   *
   * @param level the nesting level of the list, from 1
   */
  boolean isNumbered(String listStyle, int level) {
    var list = lists.get(listStyle);
    if (list == null) {
      return false;
    }
    return Odf.children(list).stream()
        .filter(child -> Odf.attribute(child, Odf.TEXT, "level").equals(String.valueOf(level)))
        .anyMatch(
            child ->
                Odf.is(child, Odf.TEXT, "list-level-style-number")
                    && !Odf.attribute(child, Odf.STYLE, "num-format").isEmpty());
  }
}
