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
import java.util.zip.ZipInputStream;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of a workbook (XLSX). A formula stays text and is never worked out. */
final class Workbook {

  // An honest list of twenty thousand rows is a fifth of this.
  private static final long MOST_BYTES = 60_000_000;
  private static final int MOST_FILES = 500;
  private static final BigDecimal A_DAY = BigDecimal.valueOf(86_400);

  private Workbook() {}

  static boolean is(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  static List<Row> rows(byte[] content) throws UnreadableSheetException {
    refuseBomb(content);
    try (var workbook =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, true));
        var found = workbook.getFirstSheet().openStream()) {
      var rows = new ArrayList<Row>();
      for (var iterator = found.iterator(); iterator.hasNext(); ) {
        var row = iterator.next();
        Sheet.add(rows, new Row(row.getRowNum(), cells(row)));
      }
      return rows;
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  // What a file says of its own size is not believed: everything is unpacked once, to nowhere.
  private static void refuseBomb(byte[] content) throws UnreadableSheetException {
    long bytes = 0;
    int files = 0;
    var buffer = new byte[1 << 16];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      while (zip.getNextEntry() != null) {
        files++;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > MOST_BYTES) {
            throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
          }
        }
        if (files > MOST_FILES) {
          throw new UnreadableSheetException(Kind.TOO_LARGE, 0);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnreadableSheetException(Kind.NO_TEXT, 0);
    }
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row)
      throws UnreadableSheetException {
    if (row.getCellCount() > Sheet.MOST_COLUMNS) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, row.getRowNum());
    }
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
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
      return time(cell.asNumber());
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText().strip();
  }

  // A time of day is a part of one: to the second, or to the minute where that says it all.
  private static String time(BigDecimal partOfDay) {
    long seconds = partOfDay.multiply(A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    return LocalTime.ofSecondOfDay(seconds % A_DAY.longValue()).toString();
  }

  private static boolean isTime(Cell cell) {
    var number = cell.asNumber();
    return number.signum() >= 0
        && number.compareTo(BigDecimal.ONE) < 0
        && format(cell).replaceAll("\"[^\"]*\"", "").contains("h");
  }

  private static String format(Cell cell) {
    var format = cell.getDataFormatString();
    return format == null ? "" : format.toLowerCase(Locale.ROOT);
  }

  private static boolean isDay(Cell cell) {
    var plain = format(cell).replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
    return plain.contains("d") || plain.contains("yy") || plain.contains("jj");
  }
}
