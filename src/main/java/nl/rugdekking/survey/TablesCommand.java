// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./run tables}: from a file with answers to tables. */
final class TablesCommand {

  private TablesCommand() {}

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    var format = options.oneOf("format", "csv", "text");
    var answers = answers(options);
    var plan =
        options
            .findFile("tables")
            .map(file -> TablePlanFile.read(file, answers))
            .orElseGet(() -> TablePlan.all(answers));
    var tables = plan.make(answers);
    return switch (format) {
      case "text" -> utf8(TablesAsText.write(tables));
      default -> utf8(csv(tables));
    };
  }

  private static Answers answers(Options options) {
    return AnswerFile.read(
        options.file("answers"), options.codes("multiple"), options.codes("leave-out"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String csv(List<CrossTable> tables) {
    var csv =
        new CsvText()
            .line("table", "question", "group", "answer", "count", "base", "base_rule", "percent");
    for (var table : tables) {
      for (var column : table.columns()) {
        for (int i = 0; i < column.counts().size(); i++) {
          csv.line(
              table.id(),
              table.code(),
              column.group(),
              table.question().answers().get(i).code(),
              column.counts().get(i).text(),
              column.base().text(),
              table.rule().code(),
              column.percent(i));
        }
      }
    }
    return csv.toString();
  }
}
