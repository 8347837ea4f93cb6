// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import nl.rugdekking.sheet.Sheet.NamedSheet;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Reads the sheets of a workbook (XLSX). Formulas are never calculated but returned as text. */
final class Workbook {

  // The number of the last day in a spreadsheet, in the year 9999.
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

  // A byte of unpacked text takes up to two bytes in memory; the overhead per cell is small.
  private static final int MEMORY_PER_BYTE = 2;

  private Workbook() {}

  static boolean isWorkbook(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /**
   * Returns the rows of one sheet.
   *
   * @param memory as in {@link Sheet#read}
   */
  static List<Row> rows(byte[] content, int index, LongConsumer memory)
      throws UnreadableSheetException {
    reserve(content, memory);
    try (var workbook = open(content)) {
      var sheet =
          workbook.getSheet(index).orElseThrow(() -> new UnreadableSheetException(Kind.EMPTY, 0));
      return read(sheet, new SheetRows()).list();
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  /**
   * Returns the sheets with at least one row, and those that cannot be read.
   *
   * @throws UnreadableSheetException when no sheet can be read
   */
  static List<NamedSheet> readAll(byte[] content, LongConsumer memory)
      throws UnreadableSheetException {
    var found = new ArrayList<NamedSheet>();
    UnreadableSheetException first = null;
    reserve(content, memory);
    try (var workbook = open(content)) {
      var before = new SheetRows();
      for (var sheet : workbook.getSheets().toList()) {
        try {
          var rows = read(sheet, new SheetRows(before));
          before = rows;
          found.add(
              new NamedSheet(sheet.getIndex(), sheet.getName(), new Sheet(rows.list()), true));
        } catch (UnreadableSheetException unreadable) {
          first = first == null ? unreadable : first;
          found.add(new NamedSheet(sheet.getIndex(), sheet.getName(), new Sheet(List.of()), false));
        }
      }
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
    if (first != null && found.stream().noneMatch(NamedSheet::readable)) {
      throw first;
    }
    found.removeIf(sheet -> sheet.readable() && sheet.sheet().rows().isEmpty());
    return found;
  }

  // Reserves memory for the unpacked size, because a file of 200 kB may unpack to 60 MB.
  private static void reserve(byte[] content, LongConsumer memory) throws UnreadableSheetException {
    memory.accept(MEMORY_PER_BYTE * WorkbookCheck.check(content));
  }

  private static ReadableWorkbook open(byte[] content) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
  }

  private static SheetRows read(org.dhatim.fastexcel.reader.Sheet sheet, SheetRows rows)
      throws UnreadableSheetException {
    try (var found = sheet.openStream()) {
      for (var iterator = found.iterator(); iterator.hasNext(); ) {
        var row = iterator.next();
        rows.add(new Row(row.getRowNum(), cellTexts(row)));
      }
      return rows;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  private static List<String> cellTexts(org.dhatim.fastexcel.reader.Row row)
      throws UnreadableSheetException {
    if (row.getCellCount() > Sheet.MAX_COLUMNS) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, row.getRowNum());
    }
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var text = row.getOptionalCell(i).map(Workbook::cellText).orElse("");
      if (text.length() > CellCheck.MAX_CELL_LENGTH) {
        throw new UnreadableSheetException(
            Kind.CELL_TEXT, new CellAddress(row.getRowNum() - 1, i).toString());
      }
      cells.add(text);
    }
    return cells;
  }

  private static String cellText(Cell cell) {
    if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
      return "=" + cell.getFormula();
    }
    if (cell.getType() == CellType.NUMBER && isDay(cell)) {
      var moment = cell.asDate();
      return moment.toLocalTime().toSecondOfDay() == 0
          ? moment.toLocalDate().toString()
          : moment.toString().replace('T', ' ');
    }
    if (cell.getType() == CellType.NUMBER && isTime(cell)) {
      return formatTime(cell.asNumber());
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  // Spreadsheets store a time as a fraction of a day. LocalTime leaves out seconds that are zero.
  private static String formatTime(BigDecimal partOfDay) {
    long seconds =
        partOfDay.multiply(SECONDS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    return LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY.longValue()).toString();
  }

  private static boolean isTime(Cell cell) {
    var number = cell.asNumber();
    return number.signum() >= 0
        && number.compareTo(BigDecimal.ONE) < 0
        && numberFormat(cell).replaceAll("\"[^\"]*\"", "").contains("h");
  }

  private static String numberFormat(Cell cell) {
    var format = cell.getDataFormatString();
    return format == null ? "" : format.toLowerCase(Locale.ROOT);
  }

  // Returns false for numbers outside the calendar of a spreadsheet, which stay plain numbers.
  private static boolean isDay(Cell cell) {
    var number = cell.asNumber();
    if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
      return false;
    }
    var plain = numberFormat(cell).replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
    return plain.contains("d") || plain.contains("yy") || plain.contains("jj");
  }
}
