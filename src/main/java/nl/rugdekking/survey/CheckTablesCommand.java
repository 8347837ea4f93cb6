// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./run check-tables}: finds errors in published tables, such as a percentage that does not
 * fit its count.
 */
@Command(name = "check-tables")
final class CheckTablesCommand extends SurveyCommand {

  private enum Format {
    TEXT,
    CSV,
    JSON
  }

  @Option(names = "--tables", paramLabel = "published.csv", required = true)
  private Path file;

  @Option(names = "--format", paramLabel = "text|csv|json")
  private Format format = Format.TEXT;

  @Override
  byte[] result() {
    var tables = PublishedTables.read(file);
    var findings = findings(tables);
    say(
        "%d cells in %d columns checked: %d findings."
            .formatted(tables.cells(), tables.columns().size(), findings.size()));
    var text =
        switch (format) {
          case CSV -> csv(findings);
          case JSON -> json(findings);
          case TEXT ->
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
                JsonMapper.shared()
                    .createObjectNode()
                    .put("check", finding.check().code())
                    .put("table", finding.where().table())
                    .put("question", finding.where().question())
                    .put("group", finding.where().group())
                    .put("answer", finding.where().answer())
                    .put("printed", finding.printed())
                    .put("readings", finding.readings())
                    .put("cause", finding.cause())
                    .toString())
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
