// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.setup.PeopleFault.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of people with what is wrong with it, line by line.
 *
 * @param unused headings of columns that are not understood, and left alone
 */
record PeopleSheet(List<PeopleLine> lines, List<PeopleFault> faults, List<String> unused) {

  /** Bytes: five thousand people. */
  static final int MOST = 500_000;

  static PeopleSheet read(byte[] content, PeopleWords words) {
    if (content.length == 0) {
      return broken(PeopleFault.ofFile(Kind.EMPTY));
    }
    if (content.length > MOST) {
      return broken(PeopleFault.ofFile(Kind.TOO_LARGE));
    }
    return SheetText.of(content)
        .map(text -> new Reading(words).read(text))
        .orElseGet(() -> broken(PeopleFault.ofFile(Kind.NO_TEXT)));
  }

  private static PeopleSheet broken(PeopleFault fault) {
    return new PeopleSheet(List.of(), List.of(fault), List.of());
  }

  private static final class Reading {

    private final PeopleWords words;
    private final Map<PeopleColumn, Integer> columns = new EnumMap<>(PeopleColumn.class);
    private final List<String> unused = new ArrayList<>();
    private final List<PeopleLine> lines = new ArrayList<>();
    private final List<PeopleFault> faults = new ArrayList<>();
    private final Map<String, PeopleLine> firstOf = new HashMap<>();
    private final Set<String> positions = new HashSet<>();

    Reading(PeopleWords words) {
      this.words = words;
    }

    PeopleSheet read(String text) {
      var format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(SheetText.separator(text))
              .setIgnoreSurroundingSpaces(true)
              .setIgnoreEmptyLines(false)
              .get();
      try (var parser = CSVParser.parse(text, format)) {
        read(parser);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (faults.isEmpty() && lines.isEmpty()) {
        faults.add(PeopleFault.ofFile(Kind.EMPTY));
      }
      return new PeopleSheet(lines, faults, unused);
    }

    private void read(CSVParser parser) {
      var records = parser.iterator();
      int begins = 1;
      try {
        while (records.hasNext()) {
          var found = records.next();
          if (begins == 1) {
            readHeadings(found);
          } else if (faults.stream().noneMatch(fault -> fault.line() <= 1) && !isEmpty(found)) {
            readLine(begins, found);
          }
          begins = (int) parser.getCurrentLineNumber() + 1;
        }
      } catch (UncheckedIOException unclosed) {
        faults.add(new PeopleFault(begins, null, Kind.BROKEN, List.of()));
      }
    }

    private void readHeadings(CSVRecord headings) {
      for (int i = 0; i < headings.size(); i++) {
        int at = i;
        PeopleColumn.of(headings.get(i))
            .ifPresentOrElse(
                column -> {
                  if (columns.put(column, at) != null) {
                    faults.add(new PeopleFault(1, column, Kind.COLUMN_TWICE, List.of()));
                  }
                },
                () -> unused.add(headings.get(at)));
      }
      Arrays.stream(PeopleColumn.values())
          .filter(column -> column.isNeeded() && !columns.containsKey(column))
          .forEach(column -> faults.add(new PeopleFault(1, column, Kind.NO_COLUMN, List.of())));
    }

    private static boolean isEmpty(CSVRecord found) {
      return found.stream().allMatch(String::isBlank);
    }

    private void readLine(int number, CSVRecord found) {
      var cells = new PeopleCells(number, found, columns, words);
      var line = cells.line();
      faults.addAll(cells.faults());
      if (line != null) {
        compare(line);
        lines.add(line);
      }
    }

    private void compare(PeopleLine line) {
      var first = firstOf.putIfAbsent(line.email(), line);
      if (first != null && !first.name().equals(line.name())) {
        faults.add(
            new PeopleFault(
                line.number(),
                PeopleColumn.NAME,
                Kind.OTHER_NAME,
                List.of(line.name(), first.name(), Integer.toString(first.number()))));
      }
      if (!positions.add(line.email() + " " + line.position())) {
        faults.add(
            new PeopleFault(line.number(), PeopleColumn.TITLE, Kind.TWICE, List.of(line.name())));
      }
    }
  }
}
