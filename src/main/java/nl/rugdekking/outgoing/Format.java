// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The formats that a letter can have. A file is recognised by its first bytes, never by its name.
 */
public enum Format {
  PDF("pdf", "application/pdf", "%PDF-"),
  ODT("odt", "application/vnd.oasis.opendocument.text", "PK\u0003\u0004"),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "PK\u0003\u0004");

  // An ODT contains its media type in the first file of the archive, which is not compressed.
  private static final String ODT_TYPE = "mimetypeapplication/vnd.oasis.opendocument.text";
  private static final int TYPE_FROM = 30;

  private final String ending;
  private final String type;
  private final String beginning;

  Format(String ending, String type, String beginning) {
    this.ending = ending;
    this.type = type;
    this.beginning = beginning;
  }

  public String ending() {
    return ending;
  }

  /** Returns the media type. */
  public String type() {
    return type;
  }

  /** Returns the format of the file. The result is empty when it has none of these formats. */
  static Optional<Format> find(byte[] file) {
    if (holds(file, 0, ODT.beginning)) {
      return Optional.of(holds(file, TYPE_FROM, ODT_TYPE) ? ODT : DOCX)
          .filter(format -> format == ODT || isWord(file));
    }
    return Arrays.stream(values()).filter(format -> holds(file, 0, format.beginning)).findFirst();
  }

  // In an archive the names of the files are not compressed, so they can be searched for.
  private static boolean isWord(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    return text.contains("word/document.xml") && !text.contains("vbaProject");
  }

  private static boolean holds(byte[] file, int from, String text) {
    if (file.length < from + text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (file[from + i] != (byte) text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
