// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The XML namespaces of the OpenDocument format, and methods to find elements in its trees. */
final class Odf {

  private static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";

  static final String OFFICE = BASE + "office:1.0";
  static final String TEXT = BASE + "text:1.0";
  static final String TABLE = BASE + "table:1.0";
  static final String DRAW = BASE + "drawing:1.0";
  static final String STYLE = BASE + "style:1.0";
  static final String FO = BASE + "xsl-fo-compatible:1.0";
  static final String SVG = BASE + "svg-compatible:1.0";
  static final String META = BASE + "meta:1.0";
  static final String MANIFEST = BASE + "manifest:1.0";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Map<String, String> PREFIXES =
      Map.of(OFFICE, "office:", TEXT, "text:", TABLE, "table:", DRAW, "draw:", SVG, "svg:");

  private Odf() {}

  /**
   * Returns the name as the specification writes it, such as text:p, independent of the prefix in
   * the file.
   */
  static String name(Element element) {
    var namespace = element.getNamespaceURI();
    var prefix = namespace == null ? "" : PREFIXES.getOrDefault(namespace, "?:");
    return prefix + element.getLocalName();
  }

  /** Returns the elements directly under this node, in their order, without the texts. */
  static List<Element> children(Node parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static boolean is(Node node, String namespace, String name) {
    return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
  }

  /** Returns the first child with this name, or null. */
  static @Nullable Element find(Node parent, String namespace, String name) {
    return children(parent).stream()
        .filter(child -> is(child, namespace, name))
        .findFirst()
        .orElse(null);
  }

  /** Returns all elements with this name below the root, at any depth. */
  static List<Element> descendants(Element root, String namespace, String name) {
    var found = root.getElementsByTagNameNS(namespace, name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Returns the value of an attribute, or an empty text when it is not there. */
  static String attribute(Element element, String namespace, String name) {
    return element.getAttributeNS(namespace, name);
  }
}
