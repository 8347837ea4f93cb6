// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A table read from a CSV file, a workbook or a web page: every row that is not empty, with its
 * number.
 */
public record Sheet(List<Row> rows) {

  /** The highest number of rows below the headings. */
  public static final int MAX_ROWS = 20_000;

  /** The highest number of rows with titles and headings. */
  static final int MAX_TITLES = 10;

  public static final int MAX_COLUMNS = 200;

  /** The highest number of filled cells, of all rows together. */
  public static final int MAX_CELLS = 500_000;

  // Estimated memory per byte of the file. A cell of one character takes about fifty bytes, but
  // MAX_CELLS limits their number.
  private static final int MEMORY_PER_BYTE = 8;

  // Far above the number of columns, because separators inside quoted cells are counted too.
  private static final int MAX_SEPARATORS = 100_000;

  /**
   * One row. Cells contain the text as it was typed; a formula is not calculated, and its cell
   * contains the formula itself.
   *
   * @param line the number of the row, from 1, as a spreadsheet program shows it: empty rows count,
   *     and a row with several lines of text in a cell counts once
   */
  public record Row(int line, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns the text of the cell; empty when the row has fewer columns. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * One of the tables in a file.
   *
   * @param index its place in the file, from 0
   * @param name the name of the sheet; empty for a table of a web page, and for a file with one
   *     table
   * @param readable false when it could not be read, for instance because it is too large
   */
  public record NamedSheet(int index, String name, Sheet sheet, boolean readable) {}

  /**
   * Reads the first table from the content of a file.
   *
   * @param memory is called with the estimated bytes of memory before they are used, and throws
   *     when there is no room for them
   * @throws UnreadableSheetException when the file is no table, is too large, or is broken off
   */
  public static Sheet read(byte[] content, LongConsumer memory) throws UnreadableSheetException {
    return read(content, 0, memory);
  }

  /**
   * Reads one table; the others are not read.
   *
   * @param index as in {@link NamedSheet}
   */
  public static Sheet read(byte[] content, int index, LongConsumer memory)
      throws UnreadableSheetException {
    checkFormat(content);
    if (OpenDocument.isOpenDocument(content)) {
      var sheets = OpenDocument.readAll(content, memory);
      return index < sheets.size() ? sheets.get(index).sheet() : new Sheet(List.of());
    }
    if (Workbook.isWorkbook(content)) {
      return new Sheet(Workbook.rows(content, index, memory));
    }
    var text = decode(content, memory);
    if (HtmlTables.isPage(text)) {
      var tables = HtmlTables.read(text);
      return new Sheet(index < tables.size() ? tables.get(index) : List.of());
    }
    return new Sheet(parseCsv(text));
  }

  /**
   * Reads all tables that hold at least one row.
   *
   * @throws UnreadableSheetException when not a single one can be read
   */
  public static List<NamedSheet> readAll(byte[] content, LongConsumer memory)
      throws UnreadableSheetException {
    checkFormat(content);
    if (OpenDocument.isOpenDocument(content)) {
      return OpenDocument.readAll(content, memory).stream()
          .filter(sheet -> !sheet.sheet().rows().isEmpty())
          .toList();
    }
    if (Workbook.isWorkbook(content)) {
      return Workbook.readAll(content, memory);
    }
    var text = decode(content, memory);
    if (!HtmlTables.isPage(text)) {
      return List.of(new NamedSheet(0, "", new Sheet(parseCsv(text)), true));
    }
    var found = new ArrayList<NamedSheet>();
    var tables = HtmlTables.read(text);
    for (int i = 0; i < tables.size(); i++) {
      if (!tables.get(i).isEmpty()) {
        found.add(new NamedSheet(i, "", new Sheet(tables.get(i)), true));
      }
    }
    return found;
  }

  private static void checkFormat(byte[] content) throws UnreadableSheetException {
    if (content.length == 0) {
      throw new UnreadableSheetException(Kind.EMPTY, 0);
    }
    var other = OtherFormats.find(content);
    if (other.isPresent()) {
      throw new UnreadableSheetException(other.get(), 0);
    }
  }

  private static String decode(byte[] content, LongConsumer memory)
      throws UnreadableSheetException {
    memory.accept((long) MEMORY_PER_BYTE * content.length);
    return SheetText.of(content).orElseThrow(() -> new UnreadableSheetException(Kind.NO_TEXT, 0));
  }

  private static List<Row> parseCsv(String text) throws UnreadableSheetException {
    var separator = SheetText.detectSeparator(text);
    checkColumnCount(text, separator);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    try (var parser = CSVParser.parse(text, format)) {
      return parseRows(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> parseRows(CSVParser parser) throws UnreadableSheetException {
    var rows = new SheetRows();
    var records = parser.iterator();
    int number = 1;
    try {
      while (records.hasNext()) {
        rows.add(new Row(number, records.next().toList()));
        number++;
      }
    } catch (UncheckedIOException unclosed) {
      throw new UnreadableSheetException(Kind.BROKEN, number);
    }
    return rows.list();
  }

  // Counts separators per line beforehand, because the parser reads a whole row into memory at
  // once.
  private static void checkColumnCount(String text, char separator)
      throws UnreadableSheetException {
    int line = 1;
    int separators = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
        separators = 0;
      } else if (text.charAt(at) == separator && ++separators > MAX_SEPARATORS) {
        throw new UnreadableSheetException(Kind.TOO_LARGE, line);
      }
    }
  }
}
