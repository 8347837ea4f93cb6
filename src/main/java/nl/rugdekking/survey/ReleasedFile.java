// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads and writes the file of published figures, a line per figure. The program maintains this
 * file itself.
 */
final class ReleasedFile {

  private static final String[] COLUMNS = {
    "waves", "by", "question", "group", "answer", "count", "rule"
  };

  /**
   * A published figure.
   *
   * @param group the group; empty for all groups together
   * @param answer the answer; empty for the base
   * @param rule the rule of the base
   */
  record ReleasedFigure(
      String waves,
      String by,
      String question,
      String group,
      String answer,
      int count,
      String rule) {

    Object[] cells() {
      return new Object[] {waves, by, question, group, answer, count, rule};
    }
  }

  /** A published figure with its place in the file. */
  record LocatedFigure(ReleasedFigure figure, FilePosition place) {}

  private ReleasedFile() {}

  /** Reads the published figures; an empty list when there is no such file. */
  static List<LocatedFigure> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var csv = CsvFile.open(file)) {
      var at = new int[COLUMNS.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = csv.position(COLUMNS[i]);
      }
      var lines = new ArrayList<LocatedFigure>();
      for (var row = csv.next(); row != null; row = csv.next()) {
        lines.add(new LocatedFigure(line(row, at), row.place()));
      }
      return lines;
    }
  }

  private static ReleasedFigure line(CsvRow row, int[] at) {
    for (int needed : new int[] {1, 2, 6}) {
      if (row.cell(at[needed]).isBlank()) {
        throw row.place(at[needed]).error("%s is missing here.", COLUMNS[needed]);
      }
    }
    var count = row.cell(at[5]);
    if (!count.matches("[0-9]{1,9}")) {
      throw row.place(at[5]).error("count is a whole number, not %s.", MessageText.quote(count));
    }
    if (BaseRule.find(row.cell(at[6])).isEmpty()) {
      throw row.place(at[6])
          .error(
              "rule is asked, answered or took-part, not %s.", MessageText.quote(row.cell(at[6])));
    }
    return new ReleasedFigure(
        row.cell(at[0]),
        row.cell(at[1]),
        row.cell(at[2]),
        row.cell(at[3]),
        row.cell(at[4]),
        Integer.parseInt(count),
        row.cell(at[6]));
  }

  /** Writes the file under a temporary name and renames it, so that it is never half written. */
  static void write(Path file, List<ReleasedFigure> lines) {
    var csv = new CsvText().line((Object[]) COLUMNS);
    lines.forEach(line -> csv.line(line.cells()));
    var place = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    try {
      var temporary = Files.createTempFile(place, ".released", ".part");
      try {
        Files.writeString(temporary, csv.toString(), StandardCharsets.UTF_8);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be written.");
    }
  }
}
