// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The report's tables as printed, and people who answered so that they come out. */
final class ReportTables {

  static final Path PRINTED = Path.of("src/test/resources/survey/report-tables.csv");
  static final Path PLAN = Path.of("src/test/resources/survey/report-tables.yaml");
  static final String MULTIPLE =
      "T06A_BEKEND_THEMAS,T06B_BEKEND_MAATREGELEN,T07_BELEID_MAATREGELEN,T10_RESULTATEN_WELKE";

  private static final Map<String, String> TWICE =
      Map.of(
          "gemeentesecretarissen_over_ambtenaren", "T02_AMBTENAREN",
          "gemeentesecretarissen_over_wethouders", "T02_WETHOUDERS");

  private ReportTables() {}

  static List<CSVRecord> cells() {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(PRINTED))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody in an order of chance; what somebody did not answer was skipped. */
  static Path answers(Path directory) throws IOException {
    var columns = new LinkedHashMap<String, Map<String, List<String>>>();
    for (var cell : cells()) {
      var twice = TWICE.get(cell.get("group"));
      var question = twice == null ? cell.get("question_code") : twice;
      columns.computeIfAbsent(question, key -> new LinkedHashMap<>());
      var group = twice == null ? cell.get("group") : "gemeentesecretarissen";
      var answered =
          Objects.requireNonNull(columns.get(question))
              .computeIfAbsent(
                  group,
                  key ->
                      new ArrayList<>(
                          Collections.nCopies(Integer.parseInt(cell.get("base_total")), "")));
      give(cell, answered);
    }
    var file = directory.resolve("answers.csv");
    Files.writeString(file, text(columns), StandardCharsets.UTF_8);
    return file;
  }

  private static void give(CSVRecord cell, List<String> answered) {
    boolean multiple = cell.get("base_kind").equals("multi");
    int next = 0;
    for (int i = 0; i < Integer.parseInt(cell.get("count")); i++) {
      while (!multiple && !answered.get(next).isEmpty()) {
        next++;
      }
      var before = answered.get(next);
      answered.set(next++, (before.isEmpty() ? "" : before + ";") + cell.get("answer_code"));
    }
  }

  private static String text(Map<String, Map<String, List<String>>> columns) {
    var lines = new ArrayList<String>();
    var sizes = Map.of("griffiers", 165, "gemeentesecretarissen", 101, "burgemeesters", 123);
    sizes.forEach(
        (group, size) -> {
          for (int i = 0; i < size; i++) {
            var line = new StringBuilder(group);
            for (var byGroup : columns.values()) {
              var answered = byGroup.getOrDefault(group, List.of());
              line.append(',').append(cell(answered, i, byGroup.containsKey(group)));
            }
            lines.add(line.toString());
          }
        });
    Collections.shuffle(lines, new Random(11));
    return "group," + String.join(",", columns.keySet()) + "\n" + String.join("\n", lines) + "\n";
  }

  private static String cell(List<String> answered, int i, boolean asked) {
    return i < answered.size() ? answered.get(i) : asked ? "" : ".";
  }
}
