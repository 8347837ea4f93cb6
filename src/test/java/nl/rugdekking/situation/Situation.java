// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One row of the table; docs/situations.md says what its words mean. */
record Situation(Map<String, String> cells) {

  static final String TABLE = "/situations/situations.csv";

  private static final String NONE = "-";

  /** All rows, in the order of the table. */
  static List<Situation> readAll() {
    try (var in = Objects.requireNonNull(Situation.class.getResourceAsStream(TABLE))) {
      var lines = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      var heading = lines.removeFirst();
      return lines.stream().map(line -> new Situation(join(heading, line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> join(List<String> heading, List<String> line) {
    if (heading.size() != line.size()) {
      throw new IllegalStateException("A row with another number of cells: " + line);
    }
    var row = new HashMap<String, String>();
    for (int i = 0; i < line.size(); i++) {
      row.put(heading.get(i), line.get(i));
    }
    return row;
  }

  /** Cells are separated by commas; one in quotation marks may hold commas, and quotes twice. */
  private static List<List<String>> parse(String text) {
    var lines = new ArrayList<List<String>>();
    for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
      var cells = new ArrayList<String>();
      var cell = new StringBuilder();
      var quoted = false;
      for (int i = 0; i < line.length(); i++) {
        var sign = line.charAt(i);
        if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append(sign);
          i++;
        } else if (sign == '"') {
          quoted = !quoted;
        } else if (sign == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(sign);
        }
      }
      cells.add(cell.toString());
      lines.add(cells);
    }
    return lines;
  }

  String cell(String column) {
    return Objects.requireNonNull(cells.get(column), column);
  }

  /** The words of a cell that holds several; none for a dash. */
  List<String> words(String column) {
    var text = cell(column);
    return text.equals(NONE) || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(";")).map(String::strip).toList();
  }

  String id() {
    return cell("id");
  }

  String affected() {
    return cell("affected");
  }

  String accused() {
    return cell("accused");
  }

  String wish() {
    return cell("wish");
  }

  String reporter() {
    return cell("reporter");
  }

  boolean isIn(String lane) {
    return cell("lane").equals(lane);
  }

  /** Returns true when the affected sent the report, with or without a name. */
  boolean isReportedByAffected() {
    return reporter().equals("affected");
  }

  boolean isNameless() {
    return reporter().equals("nameless");
  }

  /** Returns true when the scene of this row has this fact. */
  boolean has(String fact) {
    return words("scene").contains(fact);
  }

  Set<String> facts() {
    return Set.copyOf(words("scene"));
  }

  /** Returns true when somebody is accused who works or holds office here. */
  boolean isInternal() {
    return !Set.of("citizen", "unknown").contains(accused());
  }

  /** Returns true when an employee is accused, toward whom the organisation acts as an employer. */
  boolean accusesEmployee() {
    return Set.of("colleague", "direct-manager", "secretary", "clerk").contains(accused());
  }

  boolean isSerious() {
    return cell("seriousness").equals("serious");
  }

  boolean isRepeated() {
    return cell("seriousness").startsWith("repeated");
  }

  /** The form of what happened, as the text of the row tells it. */
  String form() {
    var text = cell("situation");
    if (text.contains("stalk") || text.contains("waits outside every evening")) {
      return "stalking";
    }
    return text.contains("slander") ? "slander" : "verbal";
  }

  /** The differences that are known, each with its column before it. */
  Set<String> notYet() {
    return words("not_yet").stream().collect(Collectors.toCollection(TreeSet::new));
  }

  String title() {
    return id() + " " + cell("situation");
  }
}
