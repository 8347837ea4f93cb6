// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Refuses a workbook that would cost its reader too much memory or time. It uses the same unpacker
 * and XML parser as the reader, so that both see the same content, and stores none of it.
 */
final class WorkbookCheck {

  // An ordinary list of twenty thousand rows takes a fifth of this.
  private static final long MAX_BYTES = 60_000_000;
  private static final int MAX_FILES = 500;
  // The longest distance between two tags; enough for the text of one cell with all characters
  // written as entities.
  private static final int MAX_TAG_DISTANCE = 1_000_000;
  // The first two bytes of XML in wide encodings, in which a byte that equals < need not be that
  // character.
  private static final List<Integer> WIDE_ENCODINGS =
      List.of(0xFEFF, 0xFFFE, 0x003C, 0x3C00, 0x4C6F, 0x0000);
  private static final XMLInputFactory PARSERS = parsers();

  private long bytes;

  private WorkbookCheck() {}

  private static XMLInputFactory parsers() {
    var parsers = new InputFactoryImpl();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return parsers;
  }

  /** Returns the unpacked size of all files together, in bytes. */
  static long check(byte[] content) throws UnreadableSheetException {
    checkFileCount(content);
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      var check = new WorkbookCheck();
      for (var entry : Collections.list(zip.getEntries())) {
        check.checkFile(zip.getInputStream(entry));
      }
      return check.bytes;
    } catch (TooLargeException tooLarge) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  // Counts the entries in the directory of the ZIP file: the unpacker uses some hundreds of bytes
  // for each before it unpacks anything.
  static void checkFileCount(byte[] content) throws UnreadableSheetException {
    int files = 0;
    for (int at = 0; at + 3 < content.length; at++) {
      if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1) {
        files += content[at + 3] == 2 ? 1 : 0;
      }
    }
    if (files > MAX_FILES) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
    }
  }

  /**
   * Limits the number of bytes that are read of one unpacked file, and the distance from one tag to
   * the next.
   */
  static InputStream limit(InputStream unpacked) {
    return new BufferedInputStream(new WorkbookCheck().new CountingStream(unpacked));
  }

  /** Returns a parser that reads no other files and resolves nothing. */
  static XMLStreamReader newParser(InputStream in) throws XMLStreamException {
    return PARSERS.createXMLStreamReader(in);
  }

  private void checkFile(InputStream unpacked) throws IOException, UnreadableSheetException {
    try (var in = new BufferedInputStream(new CountingStream(unpacked))) {
      in.mark(2);
      int first = in.read();
      int second = in.read();
      in.reset();
      if (second < 0 || !WIDE_ENCODINGS.contains(first << 8 | second)) {
        checkXml(in);
        in.transferTo(OutputStream.nullOutputStream());
        return;
      }
      in.transferTo(OutputStream.nullOutputStream());
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  // When a file is no XML, or broken, the reader stops at the same place as this check.
  private static void checkXml(InputStream in) throws UnreadableSheetException {
    try {
      var xml = PARSERS.createXMLStreamReader(in);
      var encoding = xml.getCharacterEncodingScheme();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw new UnreadableSheetException(Kind.NO_TEXT, 0);
      }
      new CellCheck(xml).check();
    } catch (XMLStreamException noXml) {
      // The reader does not get beyond this place either.
    }
  }

  /** Counts the bytes of all unpacked files together, and the distance from one tag to the next. */
  private final class CountingStream extends InputStream {

    private final InputStream in;
    private int sinceTag;

    CountingStream(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = in.read(to, offset, length);
      for (int i = offset; i < offset + read; i++) {
        sinceTag = to[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > MAX_TAG_DISTANCE) {
          throw new TooLargeException();
        }
      }
      bytes += Math.max(read, 0);
      if (bytes > MAX_BYTES) {
        throw new TooLargeException();
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /**
   * Thrown when a file is too large. It is not an IOException, because the XML parser would wrap
   * that in an exception of its own.
   */
  static final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
