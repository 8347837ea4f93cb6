// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An ODT (OpenDocument text) that is being read and filled.
 *
 * @param content the XML of the text
 * @param styles the XML of the styles, which contains the header and footer
 * @param text the element that contains the paragraphs of the letter
 */
record OdtFile(Document content, Document styles, Element text, Map<String, byte[]> pictures) {

  /**
   * Opens the file of a letter.
   *
   * @throws RefusedTemplateException when it is no ODT that can be read
   */
  static OdtFile open(byte[] file) throws RefusedTemplateException {
    var archive = OdtArchive.unpack(file);
    var content = SafeXml.parse(archive.content());
    var body = Odf.find(content.getDocumentElement(), Odf.OFFICE, "body");
    var text = body == null ? null : Odf.find(body, Odf.OFFICE, "text");
    if (text == null) {
      throw new RefusedTemplateException(Refusal.BROKEN);
    }
    return new OdtFile(content, SafeXml.parse(archive.styles()), text, archive.pictures());
  }

  /**
   * Returns the letter as it will be printed.
   *
   * @throws RefusedTemplateException with everything in the file that a letter may not contain
   */
  LetterDocument read() throws RefusedTemplateException {
    return new OdtReader(this).read();
  }

  /** Returns the elements that are a paragraph or a heading, in header, text and footer. */
  List<Element> listParagraphs() {
    var roots = new ArrayList<Element>();
    roots.addAll(Odf.descendants(styles.getDocumentElement(), Odf.OFFICE, "master-styles"));
    roots.add(text);
    var found = new ArrayList<Element>();
    for (var root : roots) {
      found.addAll(Odf.descendants(root, Odf.TEXT, "p"));
      found.addAll(Odf.descendants(root, Odf.TEXT, "h"));
    }
    return found;
  }

  /**
   * Removes the paragraphs with a placeholder for this field. A heading goes too when it then has
   * nothing below it.
   *
   * @param field the name of the field as it stands in the placeholder
   */
  void removeField(String field) {
    for (var paragraph : listParagraphs()) {
      boolean hasField =
          Placeholder.list(paragraph.getTextContent()).stream()
              .anyMatch(placeholder -> !placeholder.gap() && placeholder.name().equals(field));
      if (hasField) {
        remove(paragraph);
      }
    }
  }

  // A cell or an item of a list keeps an empty paragraph, because it needs one.
  private void remove(Element paragraph) {
    if (!paragraph.getParentNode().isSameNode(text)) {
      paragraph.setTextContent("");
      return;
    }
    var blocks = Odf.children(text);
    int at = blocks.indexOf(paragraph);
    boolean endsSection = at + 1 == blocks.size() || isHeading(blocks.get(at + 1));
    if (endsSection && at > 0 && isHeading(blocks.get(at - 1))) {
      text.removeChild(blocks.get(at - 1));
    }
    text.removeChild(paragraph);
  }

  private static boolean isHeading(Element element) {
    return Odf.is(element, Odf.TEXT, "h");
  }

  /**
   * Returns the file in a form that a word processor can open. Nothing else of the original file is
   * kept, such as the name of an author or a printer, earlier versions or fonts.
   *
   * @param title the title in the properties of the file
   */
  byte[] write(String title) {
    for (var document : List.of(content, styles)) {
      for (var font : Odf.descendants(document.getDocumentElement(), Odf.SVG, "font-face-src")) {
        font.getParentNode().removeChild(font);
      }
    }
    return OdtZip.write(title, serialize(content), serialize(styles), pictures);
  }

  private static byte[] serialize(Document document) {
    try {
      var out = new ByteArrayOutputStream();
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
