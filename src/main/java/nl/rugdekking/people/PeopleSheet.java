// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import nl.rugdekking.people.PeopleFault.Kind;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.UnreadableSheetException;

/**
 * A parsed list of people, with the faults found in it.
 *
 * @param unused the headings of columns that are not recognised, and are ignored
 */
record PeopleSheet(List<PeopleLine> lines, List<PeopleFault> faults, List<String> unused) {

  /** The largest size of a file in bytes, enough for five thousand people. */
  static final int MAX_BYTES = 500_000;

  /**
   * Reads a spreadsheet or a CSV file. Faults in it cause no exception; they are in the result.
   *
   * @param names the titles and bodies that this organisation knows
   * @param memory as in {@link Sheet#read}
   */
  static PeopleSheet read(byte[] content, KnownNames names, LongConsumer memory) {
    if (content.length == 0) {
      return createSheetWithFault(PeopleFault.ofFile(Kind.EMPTY));
    }
    if (content.length > MAX_BYTES) {
      return createSheetWithFault(PeopleFault.ofFile(Kind.TOO_LARGE));
    }
    try {
      return new SheetParser(names).read(Sheet.read(content, memory));
    } catch (UnreadableSheetException unreadable) {
      var kind = Kind.valueOf(unreadable.kind().name());
      return createSheetWithFault(
          new PeopleFault(unreadable.line(), null, kind, List.of(unreadable.cell())));
    }
  }

  private static PeopleSheet createSheetWithFault(PeopleFault fault) {
    return new PeopleSheet(List.of(), List.of(fault), List.of());
  }

  /** Parses the rows one after the other, and remembers the values that must not occur twice. */
  private static final class SheetParser {

    private final KnownNames names;
    private final Map<PeopleColumn, Integer> columns = new EnumMap<>(PeopleColumn.class);
    private final List<String> unused = new ArrayList<>();
    private final List<PeopleLine> lines = new ArrayList<>();
    private final List<PeopleFault> faults = new ArrayList<>();
    private final Map<String, PeopleLine> firstLineByEmail = new HashMap<>();
    private final Map<String, String> emailByPersonnelNumber = new HashMap<>();
    private final Set<String> knownPositions = new HashSet<>();

    SheetParser(KnownNames names) {
      this.names = names;
    }

    PeopleSheet read(Sheet sheet) {
      if (!sheet.rows().isEmpty()) {
        var headings = sheet.rows().getFirst();
        readHeadings(headings);
        if (faults.isEmpty()) {
          sheet.rows().stream().skip(1).forEach(this::readLine);
        }
      }
      if (faults.isEmpty() && lines.isEmpty()) {
        faults.add(PeopleFault.ofFile(Kind.EMPTY));
      }
      return new PeopleSheet(lines, faults, unused);
    }

    private void readHeadings(Sheet.Row headings) {
      for (int i = 0; i < headings.cells().size(); i++) {
        var column = PeopleColumn.find(headings.cell(i)).orElse(null);
        if (column == null) {
          unused.add(headings.cell(i));
        } else if (columns.put(column, i) != null) {
          faults.add(new PeopleFault(1, column, Kind.COLUMN_TWICE, List.of()));
        }
      }
      Arrays.stream(PeopleColumn.values())
          .filter(column -> column.isRequired() && !columns.containsKey(column))
          .forEach(column -> faults.add(new PeopleFault(1, column, Kind.NO_COLUMN, List.of())));
    }

    private void readLine(Sheet.Row row) {
      var parser = new PeopleLineParser(row, columns, names);
      var line = parser.parse();
      faults.addAll(parser.faults());
      if (line != null) {
        checkAgainstOthers(line);
        lines.add(line);
      }
    }

    private void checkAgainstOthers(PeopleLine line) {
      var first = firstLineByEmail.putIfAbsent(line.email(), line);
      if (first != null && !first.name().equals(line.name())) {
        faults.add(
            new PeopleFault(
                line.lineNumber(),
                PeopleColumn.NAME,
                Kind.OTHER_NAME,
                List.of(line.name(), first.name(), Integer.toString(first.lineNumber()))));
      }
      checkPersonnelNumber(line);
      if (!knownPositions.add(line.email() + " " + line.positionKey())) {
        faults.add(
            new PeopleFault(
                line.lineNumber(), PeopleColumn.TITLE, Kind.TWICE, List.of(line.name())));
      }
    }

    private void checkPersonnelNumber(PeopleLine line) {
      if (line.personnel() == null) {
        return;
      }
      var other = emailByPersonnelNumber.putIfAbsent(line.personnel(), line.email());
      if (other != null && !other.equals(line.email())) {
        faults.add(
            new PeopleFault(
                line.lineNumber(), PeopleColumn.PERSONNEL, Kind.NUMBER_TWICE, List.of(other)));
      }
    }
  }
}
