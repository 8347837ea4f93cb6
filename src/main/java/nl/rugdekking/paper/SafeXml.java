// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that somebody handed in, which may be malicious. A document type is refused, because it
 * can define entities that expand without end or read other files. The depth and the number of
 * elements are checked before a tree is built.
 */
final class SafeXml {

  static final int MAX_DEPTH = 60;
  static final int MAX_ELEMENTS = 100_000;

  private static final String NO_DOCUMENT_TYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String DOCUMENT_TYPE = "<!DOCTYPE";

  private SafeXml() {}

  /**
   * Parses XML.
   *
   * @throws RefusedTemplateException when it is not well formed, has a document type, or is too
   *     deep or too large
   */
  static Document parse(byte[] xml) throws RefusedTemplateException {
    try {
      checkSize(xml);
      return newBuilder().parse(new ByteArrayInputStream(xml));
    } catch (TooDeepException tooDeep) {
      throw new RefusedTemplateException(Refusal.TOO_DEEP);
    } catch (SAXException broken) {
      throw new RefusedTemplateException(hasDocumentType(xml) ? Refusal.ENTITIES : Refusal.BROKEN);
    } catch (IOException | ParserConfigurationException broken) {
      throw new RefusedTemplateException(Refusal.BROKEN);
    }
  }

  static Document newDocument() {
    try {
      return newBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilder newBuilder() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCUMENT_TYPE, true);
    var builder = factory.newDocumentBuilder();
    // Without this handler the parser prints errors itself.
    builder.setErrorHandler(new DefaultHandler());
    return builder;
  }

  private static void checkSize(byte[] xml)
      throws SAXException, IOException, ParserConfigurationException {
    var factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCUMENT_TYPE, true);
    factory.newSAXParser().parse(new ByteArrayInputStream(xml), new SizeCheck());
  }

  private static boolean hasDocumentType(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8).contains(DOCUMENT_TYPE);
  }

  /** Counts elements while the XML is parsed, and stops the parser at the limits. */
  private static final class SizeCheck extends DefaultHandler {

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
        throw new TooDeepException();
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      depth--;
    }
  }

  private static final class TooDeepException extends SAXException {

    private static final long serialVersionUID = 1L;
  }
}
