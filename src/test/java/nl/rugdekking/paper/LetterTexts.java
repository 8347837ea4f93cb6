// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of a letter, read from its two files by ways that have nothing to do with the code that
 * made them. White space is left out, since only one of the files has lines.
 */
public final class LetterTexts {

  private static final String ARTIFACT = "Artifact";

  private LetterTexts() {}

  /** The words of an ODT: header and text; a list with numbers with its numbers. */
  public static String ofOdt(byte[] odt) {
    var header = words(part(odt, "styles.xml"), "style:header");
    return bare(header + words(part(odt, "content.xml"), "office:text"));
  }

  /** The words of the text of an ODT, without header and footer. */
  static String bodyOfOdt(byte[] odt) {
    return bare(words(part(odt, "content.xml"), "office:text"));
  }

  static String footerOfOdt(byte[] odt) {
    return bare(words(part(odt, "styles.xml"), "style:footer"));
  }

  private static String words(byte[] xml, String root) {
    var found = parse(xml).getElementsByTagName(root);
    var words = new StringBuilder();
    for (int i = 0; i < found.getLength(); i++) {
      add(found.item(i), words);
    }
    return words.toString();
  }

  private static void add(Node node, StringBuilder words) {
    if (node instanceof Element list && list.getTagName().equals("text:list")) {
      addItems(list, words);
      return;
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      words.append(node.getNodeValue());
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      add(child, words);
    }
  }

  private static void addItems(Element list, StringBuilder words) {
    boolean numbered = list.getAttribute("text:style-name").equals("Numbers");
    int number = 0;
    for (var item = list.getFirstChild(); item != null; item = item.getNextSibling()) {
      words.append(numbered ? ++number + "." : "");
      add(item, words);
    }
  }

  private static Document parse(byte[] xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalStateException(new String(xml, UTF_8), e);
    }
  }

  static byte[] part(byte[] zip, String name) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
      throw new IllegalArgumentException(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a PDF as a screen reader reads them: by its tags, without what repeats. */
  public static String ofPdf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var words = new StringBuilder();
      add(document.getDocumentCatalog().getStructureTreeRoot(), read(document), words);
      return bare(words.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The letters and signs that each page of a PDF repeats, which no screen reader reads. They are
   * sorted: of two cells beside each other, both first lines are drawn before both second lines.
   */
  static List<String> footersOfPdf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var footers = new ArrayList<String>();
      for (var page : document.getPages()) {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var words = new StringBuilder();
        for (var piece : extractor.getMarkedContents()) {
          if (ARTIFACT.equals(piece.getTag())) {
            words.append(words(piece));
          }
        }
        footers.add(sorted(bare(words.toString())));
      }
      return footers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sorted(String text) {
    return text.codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The words of each piece of the pages that has a number. */
  private static Map<COSDictionary, Map<Integer, String>> read(PDDocument document)
      throws IOException {
    var all = new HashMap<COSDictionary, Map<Integer, String>>();
    for (var page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      var pieces = new HashMap<Integer, String>();
      extractor.getMarkedContents().forEach(piece -> addPiece(piece, pieces));
      all.put(page.getCOSObject(), pieces);
    }
    return all;
  }

  private static void addPiece(PDMarkedContent piece, Map<Integer, String> pieces) {
    piece.getContents().stream()
        .filter(PDMarkedContent.class::isInstance)
        .forEach(nested -> addPiece((PDMarkedContent) nested, pieces));
    pieces.merge(piece.getMCID(), words(piece), String::concat);
  }

  private static String words(PDMarkedContent piece) {
    return piece.getContents().stream()
        .filter(TextPosition.class::isInstance)
        .map(position -> ((TextPosition) position).getUnicode())
        .collect(Collectors.joining());
  }

  private static void add(
      PDStructureNode node, Map<COSDictionary, Map<Integer, String>> pages, StringBuilder words) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureNode element) {
        add(element, pages, words);
      } else if (kid instanceof PDMarkedContentReference piece) {
        words.append(words(pages, piece.getPage(), piece.getMCID()));
      } else if (kid instanceof Integer number && node instanceof PDStructureElement element) {
        words.append(words(pages, element.getPage(), number));
      }
    }
  }

  private static String words(
      Map<COSDictionary, Map<Integer, String>> pages, PDPage page, int number) {
    return Objects.requireNonNull(pages.get(page.getCOSObject())).getOrDefault(number, "");
  }

  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
  }
}
