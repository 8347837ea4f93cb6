// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a word processor, made in tests as one needs them. */
final class OdtFiles {

  static final String NAMESPACES =
      """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
      xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"
      xmlns:math="http://www.w3.org/1998/Math/MathML"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      """;

  private OdtFiles() {}

  /** A file with this XML as its text. */
  static byte[] of(String body) {
    return zip(parts(body));
  }

  static Map<String, byte[]> parts(String body) {
    return parts("", body, "");
  }

  /**
   * The files inside it.
   *
   * @param automatic styles of the text
   * @param masters pages with their headers and footers
   */
  static Map<String, byte[]> parts(String automatic, String body, String masters) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
    parts.put(
        "content.xml",
        """
        <office:document-content %s><office:automatic-styles>%s</office:automatic-styles>
        <office:body><office:text>%s</office:text></office:body></office:document-content>
        """
            .formatted(NAMESPACES, automatic, body)
            .getBytes(UTF_8));
    parts.put(
        "styles.xml",
        """
        <office:document-styles %s><office:styles/>
        <office:master-styles>%s</office:master-styles></office:document-styles>
        """
            .formatted(NAMESPACES, masters)
            .getBytes(UTF_8));
    parts.put("META-INF/manifest.xml", "<manifest/>".getBytes(UTF_8));
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A paragraph for each field that a letter must have, each with its placeholder. */
  static String mandatoryParagraphs(LetterKind kind) {
    var body = new StringBuilder();
    for (var field : kind.mandatory()) {
      body.append("<text:p>[[").append(field.word()).append("]]</text:p>");
    }
    return body.toString();
  }
}
