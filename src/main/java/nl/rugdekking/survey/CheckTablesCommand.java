// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code ./run check-tables}: finds errors in published tables, such as a percentage that does not
 * fit its count.
 */
final class CheckTablesCommand {

  private CheckTablesCommand() {}

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    var format = options.oneOf("format", "text", "csv", "json");
    var tables = PublishedTables.read(options.file("tables"));
    var findings = findings(tables);
    messages.say(
        "%d cells in %d columns checked: %d findings."
            .formatted(tables.cells(), tables.columns().size(), findings.size()));
    var text =
        switch (format) {
          case "csv" -> csv(findings);
          case "json" -> json(findings);
          default ->
              findings.stream().map(finding -> finding.text() + "\n").collect(Collectors.joining());
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Finding> findings(PublishedTables tables) {
    var causes = new CellCauses(tables.columns());
    var findings = new ArrayList<>(tables.contradictions());
    tables.columns().forEach(column -> findings.addAll(ColumnCheck.check(column, causes)));
    findings.addAll(QuestionCheck.check(tables.columns()));
    findings.addAll(BaseCheck.check(tables.columns()));
    return findings;
  }

  private static String csv(List<Finding> findings) {
    var csv =
        new CsvText()
            .line("check", "table", "question", "group", "answer", "printed", "readings", "cause");
    for (var finding : findings) {
      var where = finding.where();
      csv.line(
          finding.check().code(),
          where.table(),
          where.question(),
          where.group(),
          where.answer(),
          finding.printed(),
          finding.readings(),
          finding.cause());
    }
    return csv.toString();
  }

  private static String json(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                Json.object(
                    "check", finding.check().code(),
                    "table", finding.where().table(),
                    "question", finding.where().question(),
                    "group", finding.where().group(),
                    "answer", finding.where().answer(),
                    "printed", finding.printed(),
                    "readings", finding.readings(),
                    "cause", finding.cause()))
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
