// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the files of an ODT (OpenDocument text) into one archive. The same files always give the
 * same bytes.
 */
final class OdtZip {

  private static final String MIME_TYPE = "application/vnd.oasis.opendocument.text";
  // The time of every entry, so that the same files always give the same bytes: the first day that
  // a
  // ZIP file can represent, in milliseconds since 1970.
  private static final long ENTRY_TIME = 315_619_200_000L;

  private OdtZip() {}

  /**
   * Returns the archive.
   *
   * @param title the title in the properties of the file
   * @param content the XML of the text
   * @param styles the XML of the styles
   * @param pictures the pictures, by their paths in the archive
   */
  static byte[] write(String title, byte[] content, byte[] styles, Map<String, byte[]> pictures) {
    var files = new TreeMap<String, byte[]>();
    files.put("content.xml", content);
    files.put("styles.xml", styles);
    files.put("meta.xml", writeMeta(title).getBytes(UTF_8));
    files.putAll(pictures);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      // The type is not compressed, because a program that looks only at the first bytes must find
      // it there.
      addStored(zip, "mimetype", MIME_TYPE.getBytes(UTF_8));
      for (var file : files.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
      add(zip, "META-INF/manifest.xml", writeManifest(files).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void addStored(ZipOutputStream zip, String name, byte[] content)
      throws IOException {
    var checksum = new CRC32();
    checksum.update(content);
    var entry = createEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(createEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static ZipEntry createEntry(String name) {
    var entry = new ZipEntry(name);
    entry.setTime(ENTRY_TIME);
    return entry;
  }

  private static String writeMeta(String title) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta xmlns:office="%s" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">
    <office:meta><dc:title>%s</dc:title><dc:language>nl-NL</dc:language></office:meta>
    </office:document-meta>
    """
        .formatted(Odf.OFFICE, escape(title));
  }

  // The manifest lists all files of the archive with their types.
  private static String writeManifest(Map<String, byte[]> files) {
    var entries = new StringBuilder(writeManifestEntry("/", MIME_TYPE));
    for (var name : files.keySet()) {
      entries.append(writeManifestEntry(name, findType(name)));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest:manifest xmlns:manifest="%s" manifest:version="1.3">
    %s</manifest:manifest>
    """
        .formatted(Odf.MANIFEST, entries);
  }

  private static String findType(String name) {
    if (name.endsWith(".xml")) {
      return "text/xml";
    }
    return name.endsWith(".png") ? "image/png" : "image/jpeg";
  }

  private static String writeManifestEntry(String path, String type) {
    return "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>%n"
        .formatted(escape(path), type);
  }

  /** Returns the text as it stands in XML. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
