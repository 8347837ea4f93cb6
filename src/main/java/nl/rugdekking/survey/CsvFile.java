// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file in UTF-8 as RFC 4180 describes it, record by record: a header with distinct
 * names, then records with the same number of cells. Anything else is refused with its place.
 */
final class CsvFile implements AutoCloseable {

  private final String name;
  private final Path path;
  private final CsvCells cells;
  private final CsvRow header;
  private final Map<String, Integer> positions = new HashMap<>();

  private CsvFile(Path path, Reader reader) throws IOException {
    this.path = path;
    name = path.toString();
    cells = new CsvCells(name, reader);
    header = readHeader();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws BadInputException when the file cannot be read, or a name of a column is missing or
   *     given twice
   */
  static CsvFile open(Path path) {
    if (Files.isDirectory(path)) {
      throw new BadInputException(path + ": cannot be read: it is a directory.");
    }
    try {
      return new CsvFile(path, createReader(Files.newInputStream(path)));
    } catch (NoSuchFileException e) {
      throw new BadInputException(path + ": cannot be read: there is no such file.");
    } catch (CharacterCodingException e) {
      throw BadEncoding.found(path);
    } catch (IOException e) {
      throw new BadInputException(path + ": cannot be read.");
    }
  }

  // The reader throws at bytes that are not UTF-8, and does not replace them by question marks.
  private static Reader createReader(InputStream stream) {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(stream, strict);
  }

  private CsvRow readHeader() throws IOException {
    var row = cells.next(16);
    if (row == null) {
      throw new FilePosition(name, 1, 1)
          .error("The file is empty; it needs a line with column names.");
    }
    for (int i = 0; i < row.size(); i++) {
      var column = row.cell(i).strip();
      if (column.isEmpty()) {
        throw row.place(i).error("This column has no name.");
      }
      var before = positions.putIfAbsent(column, i);
      if (before != null) {
        throw row.place(i)
            .error(
                "There are two columns %s; the other is at %s.",
                MessageText.quote(column), row.place(before));
      }
    }
    return row;
  }

  CsvRow header() {
    return header;
  }

  String name(int position) {
    return header.cell(position).strip();
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  /** Returns the position of a column; refuses the file when the column is missing. */
  int position(String column) {
    var position = positions.get(column);
    if (position == null) {
      throw header.place().error("There is no column '%s'.%s", column, hint());
    }
    return position;
  }

  // Returns a hint when the file separates its cells with another character. Spreadsheets do so
  // where decimals are written with a comma. The whole header is one cell then.
  private String hint() {
    var firstCell = header.cell(0);
    if (header.size() > 1 || !(firstCell.contains(";") || firstCell.contains("\t"))) {
      return "";
    }
    return " Between the names stand %s in the place of commas: save it as CSV with commas."
        .formatted(firstCell.contains(";") ? "semicolons" : "tabs");
  }

  /** Returns the next record, or null at the end; skips empty lines. */
  @Nullable CsvRow next() {
    try {
      var row = cells.next(header.size());
      while (row != null && row.size() == 1 && row.cell(0).isEmpty()) {
        row = cells.next(header.size());
      }
      if (row != null && row.size() != header.size()) {
        throw row.place()
            .error("This line has %d cells and the first line %d.", row.size(), header.size());
      }
      return row;
    } catch (CharacterCodingException e) {
      throw BadEncoding.found(path);
    } catch (IOException e) {
      throw new BadInputException(name + ": cannot be read to its end.");
    }
  }

  @Override
  public void close() {
    try {
      cells.close();
    } catch (IOException e) {
      throw new BadInputException(name + ": cannot be read to its end.");
    }
  }
}
