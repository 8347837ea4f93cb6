// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import nl.rugdekking.sheet.WorkbookCheck.TooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables out of the XML of an ODS file. Formulas are never calculated but kept as text,
 * and comments at a cell are left out.
 */
final class OpenDocumentReader {

  record Table(String name, SheetRows rows) {}

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NAMES = 2_000;
  private static final int MAX_TABLES = 500;
  // The most times that a file may say that a row or cell is repeated.
  private static final int MAX_REPEATED = 2_000_000;
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
  private static final Pattern TIME = Pattern.compile("PT([0-9]{2})H([0-9]{2})M([0-9]{2}).*S");

  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private final List<Table> tables = new ArrayList<>();
  private int depth;
  private int tableDepth;
  private int commentDepth;
  private int paragraphDepth;
  private SheetRows rows = new SheetRows();
  private String tableName = "";
  private long rowNumber;
  private int rowRepeat;
  private List<String> cells = new ArrayList<>();
  private int emptyCells;
  private int cellRepeat;
  private @Nullable String value;
  private @Nullable StringBuilder text;

  OpenDocumentReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  List<Table> read() throws XMLStreamException, UnreadableSheetException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> addText(xml.getText());
        case XMLStreamConstants.CDATA, XMLStreamConstants.DTD ->
            throw new UnreadableSheetException(Kind.NO_TEXT, 0);
        default -> {
          // comments and processing instructions
        }
      }
    }
    return tables;
  }

  private void begin(String name) {
    names.add(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (++depth > MAX_DEPTH || names.size() > MAX_NAMES || tables.size() > MAX_TABLES) {
      throw new TooLargeException();
    }
    switch (name) {
      case "table" -> beginTable();
      case "table-row" -> beginRow();
      case "table-cell", "covered-table-cell" -> beginCell();
      case "annotation" -> commentDepth++;
      case "p", "h" -> beginParagraph();
      case "s" -> addText(" ");
      case "tab" -> addText("\t");
      case "line-break" -> addText("\n");
      default -> {
        // This says how the text looks, which is not kept.
      }
    }
  }

  private void end(String name) throws UnreadableSheetException {
    depth--;
    switch (name) {
      case "table" -> endTable();
      case "table-row" -> endRow();
      case "table-cell", "covered-table-cell" -> endCell();
      case "annotation" -> commentDepth--;
      case "p", "h" -> paragraphDepth--;
      default -> {
        // nothing was begun
      }
    }
  }

  private void beginTable() {
    if (++tableDepth == 1) {
      var name = attribute("name");
      tableName = name == null ? "" : name;
      rows = new SheetRows(rows);
      rowNumber = 0;
    }
  }

  private void endTable() {
    if (--tableDepth == 0) {
      tables.add(new Table(tableName, rows));
    }
  }

  private void beginRow() {
    cells = new ArrayList<>();
    emptyCells = 0;
    rowRepeat = count("number-rows-repeated");
  }

  private void endRow() throws UnreadableSheetException {
    if (cells.isEmpty()) {
      rowNumber += rowRepeat;
      return;
    }
    for (int i = 0; i < rowRepeat; i++) {
      rowNumber++;
      rows.add(new Row((int) Math.min(rowNumber, Integer.MAX_VALUE), cells));
    }
  }

  private void beginCell() {
    cellRepeat = count("number-columns-repeated");
    value = attributeValue();
    text = new StringBuilder();
  }

  // The text that is shown depends on the format of the cell, so dates, times and numbers are read
  // from their own attributes.
  private @Nullable String attributeValue() {
    var formula = attribute("formula");
    if (formula != null) {
      return formula.substring(Math.max(formula.indexOf('='), 0));
    }
    var type = attribute("value-type");
    return switch (type == null ? "" : type) {
      case "date" -> dateOf(attribute("date-value"));
      case "time" -> timeOf(attribute("time-value"));
      case "float" -> numberOf(attribute("value"));
      default -> null;
    };
  }

  private static @Nullable String dateOf(@Nullable String date) {
    return date == null ? null : date.replace("T00:00:00", "").replace('T', ' ');
  }

  private static @Nullable String timeOf(@Nullable String duration) {
    var time = TIME.matcher(duration == null ? "" : duration);
    if (!time.matches()) {
      return null;
    }
    var minutes = time.group(1) + ":" + time.group(2);
    return time.group(3).equals("00") ? minutes : minutes + ":" + time.group(3);
  }

  private static @Nullable String numberOf(@Nullable String number) {
    return number != null && NUMBER.matcher(number).matches() ? number : null;
  }

  private void endCell() throws UnreadableSheetException {
    if (text == null) {
      return;
    }
    var cell = value == null ? text.toString().strip() : value;
    text = null;
    if (cell.length() > CellCheck.MAX_CELL_LENGTH) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, (int) Math.min(rowNumber + 1, 1 << 30));
    }
    if (cell.isEmpty()) {
      emptyCells = Math.min(emptyCells + cellRepeat, MAX_REPEATED);
      return;
    }
    if (cells.size() + (long) emptyCells + cellRepeat > Sheet.MAX_COLUMNS) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, (int) Math.min(rowNumber + 1, 1 << 30));
    }
    for (; emptyCells > 0; emptyCells--) {
      cells.add("");
    }
    for (int i = 0; i < cellRepeat; i++) {
      cells.add(cell);
    }
  }

  private void beginParagraph() {
    if (++paragraphDepth == 1 && text != null && commentDepth == 0 && !text.isEmpty()) {
      text.append('\n');
    }
  }

  private void addText(String characters) {
    if (text != null && paragraphDepth > 0 && commentDepth == 0) {
      text.append(characters);
    }
  }

  private int count(String name) {
    var repeated = attribute(name);
    return repeated == null || !COUNT.matcher(repeated).matches()
        ? 1
        : Math.clamp(Integer.parseInt(repeated), 1, MAX_REPEATED);
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
