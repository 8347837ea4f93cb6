// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import nl.rugdekking.sheet.WorkbookCheck.TooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Checks one XML file of a workbook before the library that reads workbooks (here: the reader) may
 * see it. A malicious file could make the reader use all memory or run without end, so the
 * addresses of cells, the size of numbers, the length of texts and the number of elements are
 * limited. Every file of the workbook is checked, since any of them may turn out to be the sheet.
 */
final class CellCheck {

  /** Three times as many characters as a spreadsheet program allows in one cell. */
  static final int MAX_CELL_LENGTH = 100_000;

  // The address of a cell, such as B7, and of a row, such as 7.
  private static final Pattern PLACE = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,6}");
  private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
  private static final int MAX_NUMBER_LENGTH = 60;
  // The reader makes room for all shared texts up to the number that a cell names.
  private static final Pattern SHARED_TEXT = Pattern.compile("[0-9]{1,6}");
  // The largest number in a spreadsheet is about 1E+308.
  private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE].{5,}|[eE][-+]?[0-9]{4,}");
  // The reader copies a shared formula for each cell that uses it, which gets slow with its length.
  private static final int MAX_FORMULA_LENGTH = 1_000;
  private static final int MAX_DEPTH = 100;
  private static final int MAX_NAMES = 2_000;
  private static final int MAX_ARRAYS = 1_000;
  // The number of elements outside cells and shared texts, most of which are styles.
  private static final int MAX_OTHER_ELEMENTS = 100_000;
  private static final long MAX_SHARED_TEXT_LENGTH = 20_000_000;

  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private final StringBuilder value = new StringBuilder();
  private int depth;
  private int arrays;
  private int otherElements;
  private int sharedTexts;
  private long sharedTextLength;
  private boolean inSharedText;
  private boolean inValue;
  private boolean inFormula;
  private int formulaLength;
  private @Nullable String cell;
  private int cellLength;
  private boolean isNumber;
  private boolean isSharedText;

  CellCheck(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads the whole file.
   *
   * @throws UnreadableSheetException when a cell is wrong, with its address
   * @throws TooLargeException when there is too much of something
   */
  void check() throws XMLStreamException, UnreadableSheetException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> checkText();
        case XMLStreamConstants.CDATA, XMLStreamConstants.DTD ->
            throw new UnreadableSheetException(Kind.NO_TEXT, 0);
        default -> {
          // Comments and processing instructions are skipped by the reader too.
        }
      }
    }
  }

  private void begin(String name) throws UnreadableSheetException {
    if (++depth > MAX_DEPTH) {
      throw new TooLargeException();
    }
    checkNameCount();
    switch (name) {
      case "row" -> checkAddress(xml.getAttributeValue(null, "r"), ROW);
      case "c" -> beginCell();
      case "v" -> beginValue();
      case "f" -> beginFormula();
      case "si" -> beginSharedText();
      case "is", "t", "r", "rPr", "phoneticPr", "rPh" -> {
        // These are parts of a text.
      }
      default -> {
        if (cell == null && !inSharedText && ++otherElements > MAX_OTHER_ELEMENTS) {
          throw new TooLargeException();
        }
      }
    }
  }

  // The parser stores every name it meets, so their number must be limited.
  private void checkNameCount() {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    if (names.size() > MAX_NAMES) {
      throw new TooLargeException();
    }
  }

  private static void checkAddress(@Nullable String address, Pattern pattern)
      throws UnreadableSheetException {
    if (address != null && !pattern.matcher(address).matches()) {
      throw new UnreadableSheetException(Kind.CELL_PLACE, address);
    }
  }

  private void beginCell() throws UnreadableSheetException {
    var address = xml.getAttributeValue(null, "r");
    checkAddress(address, PLACE);
    var type = xml.getAttributeValue(null, "t");
    isSharedText = "s".equals(type);
    isNumber = type == null || type.equals("n");
    cell = address == null ? "?" : address;
    cellLength = 0;
  }

  private void beginValue() {
    inValue = true;
    value.setLength(0);
  }

  // The reader compares each cell with every array formula, so their number must be limited.
  private void beginFormula() {
    inFormula = true;
    formulaLength = 0;
    if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrays > MAX_ARRAYS) {
      throw new TooLargeException();
    }
  }

  private void beginSharedText() {
    inSharedText = true;
    if (++sharedTexts > Sheet.MAX_CELLS) {
      throw new TooLargeException();
    }
  }

  private void checkText() throws UnreadableSheetException {
    int length = xml.getTextLength();
    if (inSharedText) {
      sharedTextLength += length;
      if (sharedTextLength > MAX_SHARED_TEXT_LENGTH) {
        throw new TooLargeException();
      }
    }
    if (cell == null) {
      return;
    }
    cellLength += length;
    if (cellLength > MAX_CELL_LENGTH) {
      throw new UnreadableSheetException(Kind.CELL_TEXT, cell);
    }
    if (inFormula) {
      formulaLength += length;
      if (formulaLength > MAX_FORMULA_LENGTH) {
        throw new UnreadableSheetException(Kind.CELL_FORMULA, cell);
      }
    }
    if (inValue) {
      value.append(xml.getText());
    }
  }

  private void end(String name) throws UnreadableSheetException {
    depth--;
    switch (name) {
      case "c" -> cell = null;
      case "si" -> inSharedText = false;
      case "v" -> endValue();
      case "f" -> inFormula = false;
      default -> {
        // Nothing was begun.
      }
    }
  }

  private void endValue() throws UnreadableSheetException {
    inValue = false;
    var isTooLarge = value.length() > MAX_NUMBER_LENGTH || LARGE_EXPONENT.matcher(value).find();
    var isNoSharedText = isSharedText && !SHARED_TEXT.matcher(value).matches();
    if (cell != null && ((isNumber && isTooLarge) || isNoSharedText)) {
      throw new UnreadableSheetException(Kind.CELL_NUMBER, cell);
    }
  }
}
