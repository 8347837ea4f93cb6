// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files inside an ODT (OpenDocument text), which is a ZIP file. Anybody can hand one in, so it
 * is unpacked within limits. Only the text, the styles and the pictures are unpacked, because a
 * letter consists of nothing else.
 *
 * @param content the XML of the text
 * @param styles the XML of the styles
 * @param pictures the content of each picture, by its name in the archive
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record OdtArchive(byte[] content, byte[] styles, Map<String, byte[]> pictures) {

  static final int MAX_BYTES = 2_000_000;
  static final int MAX_FILES = 200;
  static final int MAX_UNPACKED_BYTES = 20_000_000;
  // Text and styles of a usual letter take some ten thousands of bytes.
  static final int MAX_XML_BYTES = 1_000_000;
  private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";
  private static final String MANIFEST = "META-INF/manifest.xml";
  // Parts of the archive with macros, and embedded documents such as a chart or a spreadsheet.
  private static final Pattern MACRO = Pattern.compile("(?:Basic|Scripts)/.*");
  private static final Pattern OBJECT = Pattern.compile("Object.*|ObjectReplacements/.*");
  private static final Pattern PICTURE = Pattern.compile("Pictures/[\\w.-]{1,200}");

  /**
   * Unpacks the file of a letter.
   *
   * @throws RefusedTemplateException when it is no ODT, is too large, has a password, or contains
   *     macros or embedded documents
   */
  static OdtArchive unpack(byte[] file) throws RefusedTemplateException {
    if (file.length > MAX_BYTES) {
      throw new RefusedTemplateException(Refusal.FILE_TOO_LARGE);
    }
    if (countFiles(file) > MAX_FILES) {
      throw new RefusedTemplateException(Refusal.TOO_MANY_FILES);
    }
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      return new Unpacker(zip).unpack();
    } catch (IOException | RuntimeException noZip) {
      throw new RefusedTemplateException(Refusal.NOT_ODT);
    }
  }

  // Counts the entries of the ZIP file before the library reads them all. In its directory each
  // entry
  // begins with the bytes P, K, 1 and 2.
  private static int countFiles(byte[] file) {
    int files = 0;
    for (int at = 0; at + 3 < file.length; at++) {
      if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
        files++;
      }
    }
    return files;
  }

  /** Unpacks one archive, and counts the bytes of all its files together. */
  private static final class Unpacker {

    private final ZipFile zip;
    private int unpacked;

    Unpacker(ZipFile zip) {
      this.zip = zip;
    }

    OdtArchive unpack() throws IOException, RefusedTemplateException {
      var type = new String(read("mimetype"), StandardCharsets.US_ASCII).strip();
      if (!type.equals(MIME_TYPE) && !type.equals(MIME_TYPE + "-template")) {
        throw new RefusedTemplateException(Refusal.NOT_ODT);
      }
      var pictures = new LinkedHashMap<String, byte[]>();
      for (var entry : Collections.list(zip.getEntries())) {
        check(entry);
        if (PICTURE.matcher(entry.getName()).matches()) {
          pictures.put(entry.getName(), read(entry.getName()));
        }
      }
      if (new String(read(MANIFEST), StandardCharsets.UTF_8).contains("encryption-data")) {
        throw new RefusedTemplateException(Refusal.PASSWORD);
      }
      return new OdtArchive(readXml("content.xml"), readXml("styles.xml"), pictures);
    }

    private static void check(ZipArchiveEntry entry) throws RefusedTemplateException {
      if (entry.isDirectory()) {
        return;
      }
      if (MACRO.matcher(entry.getName()).matches()) {
        throw new RefusedTemplateException(Refusal.MACRO);
      }
      if (OBJECT.matcher(entry.getName()).matches()) {
        throw new RefusedTemplateException(Refusal.OBJECT);
      }
    }

    private byte[] readXml(String name) throws IOException, RefusedTemplateException {
      var xml = read(name);
      if (xml.length > MAX_XML_BYTES) {
        throw new RefusedTemplateException(Refusal.UNPACKED_TOO_LARGE);
      }
      return xml;
    }

    private byte[] read(String name) throws IOException, RefusedTemplateException {
      var entry = zip.getEntry(name);
      if (entry == null) {
        throw new RefusedTemplateException(Refusal.NOT_ODT);
      }
      try (var in = zip.getInputStream(entry)) {
        return read(in);
      }
    }

    // The bytes are counted here, because the size that the archive itself gives cannot be trusted.
    private byte[] read(InputStream in) throws IOException, RefusedTemplateException {
      var out = new ByteArrayOutputStream();
      var buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        if (unpacked > MAX_UNPACKED_BYTES) {
          throw new RefusedTemplateException(Refusal.UNPACKED_TOO_LARGE);
        }
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    }
  }
}
