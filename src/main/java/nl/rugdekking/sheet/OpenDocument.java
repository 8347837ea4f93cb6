// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;
import nl.rugdekking.sheet.Sheet.NamedSheet;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads the sheets of a workbook of LibreOffice or OpenOffice (ODS). */
final class OpenDocument {

  private static final String MARK = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  private static final String CONTENT = "content.xml";
  private static final int BEGIN_LENGTH = 200;

  // A byte of unpacked text takes up to two bytes in memory; the overhead per cell is small.
  private static final int MEMORY_PER_BYTE = 2;

  private OpenDocument() {}

  /** Returns true when the first file in the archive says that it is such a workbook. */
  static boolean isOpenDocument(byte[] content) {
    var begin =
        new String(content, 0, Math.min(content.length, BEGIN_LENGTH), StandardCharsets.ISO_8859_1);
    return begin.startsWith("PK\u0003\u0004") && begin.contains(MARK);
  }

  /**
   * Returns all sheets, also those without a row.
   *
   * @param memory as in {@link Sheet#read}
   */
  static List<NamedSheet> readAll(byte[] content, LongConsumer memory)
      throws UnreadableSheetException {
    memory.accept(MEMORY_PER_BYTE * countBytes(content));
    try (var zip = open(content);
        var in = WorkbookCheck.limit(zip.getInputStream(zip.getEntry(CONTENT)))) {
      return nameSheets(new OpenDocumentReader(WorkbookCheck.newParser(in)).read());
    } catch (WorkbookCheck.TooLargeException tooLarge) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
    } catch (IOException | XMLStreamException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  private static List<NamedSheet> nameSheets(List<OpenDocumentReader.Table> tables) {
    var sheets = new ArrayList<NamedSheet>();
    for (var table : tables) {
      sheets.add(new NamedSheet(sheets.size(), table.name(), new Sheet(table.rows().list()), true));
    }
    return sheets;
  }

  private static long countBytes(byte[] content) throws UnreadableSheetException {
    WorkbookCheck.checkFileCount(content);
    try (var zip = open(content);
        var in = WorkbookCheck.limit(zip.getInputStream(zip.getEntry(CONTENT)))) {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (WorkbookCheck.TooLargeException tooLarge) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  private static ZipFile open(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }
}
