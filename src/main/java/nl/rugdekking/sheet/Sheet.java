// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A table as it stands in a file: every row that is not empty, with the line it begins on. */
public record Sheet(List<Row> rows) {

  public static final int MOST_ROWS = 20_000;
  public static final int MOST_COLUMNS = 200;

  /** Cells that are not empty, of all rows together. */
  public static final int MOST_CELLS = 500_000;

  // A cell of one character takes some fifty bytes; MOST_CELLS bounds them.
  private static final int MEMORY_PER_BYTE = 8;

  // Also counts the separators within a cell, so that it is far above the number of columns.
  private static final int MOST_SEPARATORS = 100_000;

  /** Cells as text, as somebody typed them; a formula is its own text. */
  public record Row(int line, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** Empty too where the row is shorter. */
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
   * Reads a table.
   *
   * @param memory gets the bytes of memory that the table may take, before they are taken; it
   *     throws when there is no room for them
   * @throws UnreadableSheetException when it is no table, too large, or breaks off
   */
  public static Sheet read(byte[] content, LongConsumer memory) throws UnreadableSheetException {
    if (content.length == 0) {
      throw new UnreadableSheetException(Kind.EMPTY, 0);
    }
    if (Workbook.is(content)) {
      return new Sheet(Workbook.rows(content, memory));
    }
    memory.accept((long) MEMORY_PER_BYTE * content.length);
    return new Sheet(lines(content));
  }

  private static List<Row> lines(byte[] content) throws UnreadableSheetException {
    var text =
        SheetText.of(content).orElseThrow(() -> new UnreadableSheetException(Kind.NO_TEXT, 0));
    var separator = SheetText.separator(text);
    mustHaveFewColumns(text, separator);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    try (var parser = CSVParser.parse(text, format)) {
      return rows(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(CSVParser parser) throws UnreadableSheetException {
    var rows = new SheetRows();
    var records = parser.iterator();
    int begins = 1;
    try {
      while (records.hasNext()) {
        rows.add(new Row(begins, records.next().toList()));
        begins = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException unclosed) {
      throw new UnreadableSheetException(Kind.BROKEN, begins);
    }
    return rows.list();
  }

  // The parser makes a text of every cell of a row before anybody can count them.
  private static void mustHaveFewColumns(String text, char separator)
      throws UnreadableSheetException {
    int line = 1;
    int separators = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        line++;
        separators = 0;
      } else if (text.charAt(at) == separator && ++separators > MOST_SEPARATORS) {
        throw new UnreadableSheetException(Kind.TOO_LARGE, line);
      }
    }
  }
}
