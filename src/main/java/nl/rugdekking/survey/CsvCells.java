// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits the text of a CSV file into records of cells, and remembers where each cell begins. */
final class CsvCells implements AutoCloseable {

  private static final int END = -1;
  private static final int FIRST_COMBINING_SIGN = 0x300;
  private static final int MAX_CELL_LENGTH = 1_000_000;

  private final String file;
  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private int filled;
  private int position;
  private int line = 1;
  private int column = 1;
  private final StringBuilder text = new StringBuilder();
  // The cells of the record that is being read, with the line and column at which each begins.
  private String[] cells = {};
  private int[] lines = {};
  private int[] columns = {};
  private int size;

  CsvCells(String file, Reader reader) throws IOException {
    this.file = file;
    this.reader = reader;
    if (peek() == '\uFEFF') {
      position++;
    }
  }

  /**
   * Returns the next record, or null position the end.
   *
   * @param expected the expected number of cells; a record may have more or fewer
   */
  @Nullable CsvRow next(int expected) throws IOException {
    if (peek() == END) {
      return null;
    }
    cells = new String[expected];
    lines = new int[expected];
    columns = new int[expected];
    size = 0;
    do {
      readCell();
    } while (skipSeparator());
    return new CsvRow(
        file, Arrays.copyOf(cells, size), Arrays.copyOf(lines, size), Arrays.copyOf(columns, size));
  }

  private void readCell() throws IOException {
    int startLine = line;
    int startColumn = column;
    text.setLength(0);
    if (peek() == '"') {
      readQuoted(startLine, startColumn);
    } else {
      readUnquoted();
    }
    if (size == cells.length) {
      int room = Math.max(16, size * 2);
      cells = Arrays.copyOf(cells, room);
      lines = Arrays.copyOf(lines, room);
      columns = Arrays.copyOf(columns, room);
    }
    cells[size] = normalizeText();
    lines[size] = startLine;
    columns[size++] = startColumn;
  }

  // Normalizes accents: they may be one character, or a letter followed by a combining sign, and
  // look the same.
  private String normalizeText() {
    var cell = text.toString();
    return cell.chars().allMatch(c -> c < FIRST_COMBINING_SIGN)
        ? cell
        : Normalizer.normalize(cell, Normalizer.Form.NFC);
  }

  private void readUnquoted() throws IOException {
    for (int c = peek(); c != ',' && c != '\n' && c != '\r' && c != END; c = peek()) {
      if (c == '"') {
        throw findPosition()
            .error("A quote inside a cell: put the whole cell in quotes, and \"\" for this.");
      }
      append(c);
    }
  }

  private void readQuoted(int startLine, int startColumn) throws IOException {
    advance();
    while (true) {
      int c = peek();
      if (c == END) {
        throw new FilePosition(file, startLine, startColumn)
            .error("The quote that begins this cell has no end.");
      }
      if (c == '"') {
        advance();
        if (peek() != '"') {
          break;
        }
      }
      append(c);
    }
    int c = peek();
    if (c != ',' && c != '\n' && c != '\r' && c != END) {
      throw findPosition()
          .error("After the quote that ends a cell comes a comma or the end of the line.");
    }
  }

  // Skips the comma or the end of the line; returns true when the record continues.
  private boolean skipSeparator() throws IOException {
    int c = peek();
    if (c == END) {
      return false;
    }
    advance();
    return c == ',';
  }

  private void append(int c) throws IOException {
    if (c == 0) {
      throw findPosition().error("A null byte: this is no text file.");
    }
    if (text.length() == MAX_CELL_LENGTH) {
      throw findPosition().error("This cell is too long: more than a million characters.");
    }
    text.append((char) c);
    advance();
  }

  private FilePosition findPosition() {
    return new FilePosition(file, line, column);
  }

  // Returns the next character without moving on, or END.
  private int peek() throws IOException {
    if (position == filled) {
      filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      position = 0;
      if (filled == 0) {
        return END;
      }
    }
    return buffer[position];
  }

  // Moves one character further; a carriage return and a line feed count as one line end.
  private void advance() throws IOException {
    char c = buffer[position++];
    if (c == '\r' && peek() == '\n') {
      if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
        text.setLength(text.length() - 1);
        text.append('\n');
      }
      position++;
    }
    if (c == '\n' || c == '\r') {
      line++;
      column = 1;
    } else {
      column++;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
