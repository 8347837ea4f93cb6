// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.figures.Thresholds;
import org.jspecify.annotations.Nullable;

/** {@code ./run tables}: makes tables of a file with answers. */
final class TablesCommand {

  private TablesCommand() {}

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    var format = options.oneOf("format", "csv", "text", "html", "xlsx");
    var populations = Populations.of(options);
    checkReleased(options);
    var all = read(options, messages);
    var division = division(all, options);
    var answers = division.by().equals(AnswerFile.GROUP) ? all : division.divide(all);
    populations.mustBeAmong(answers.groups());
    var out = options.findFile("released").map(ReleasedFile::read).orElseGet(List::of);
    var plan = plan(answers, options, withoutTable(options, out));
    @Nullable ReleaseProtection released =
        options.has("released")
            ? new ReleaseProtection(all, division, out, options.codes("known"))
            : null;
    var tables = tables(answers, plan, options, released);
    sayWhatDivided(options, out, messages);
    if (options.has("previous") && options.has("protect")) {
      messages.say(
          "Not held against other tables of the same answers: what was published of either wave by"
              + " another division, such as --by, may tell together with this. For that keep waves"
              + " in one file, with a column 'wave', and use --released.");
    }
    var made = made(tables, format, populations, options);
    if (released != null) {
      released.write(options.file("released"));
    }
    sayWhatIsLeftOut(answers, messages);
    return made;
  }

  private static byte[] made(
      List<CrossTable> tables, String format, Populations populations, Options options) {
    return switch (format) {
      case "text" -> utf8(TablesAsText.write(tables));
      case "html" -> utf8(TablesAsHtml.write(tables));
      case "xlsx" -> TablesAsSheet.write(tables);
      default -> utf8(csv(tables, populations, earlier(tables, options, populations)));
    };
  }

  private static void checkReleased(Options options) {
    if (options.has("released") && !options.has("protect")) {
      throw options.refuse("takes --released only with --protect.");
    }
    if (options.has("known") && !options.has("released")) {
      throw options.refuse("takes --known only with --released.");
    }
    if (options.has("previous") && (options.has("released") || options.has("by"))) {
      throw options.refuse("does not take --previous together with --released or --by.");
    }
  }

  private static Division division(Answers answers, Options options) {
    var by = options.find("by").orElse(AnswerFile.GROUP);
    var division = Division.find(answers, by);
    if (division == null) {
      throw options.refuse(
          "has no question with one answer %s to divide by.".formatted(MessageText.quote(by)));
    }
    return division;
  }

  private static TablePlan plan(Answers answers, Options options, Set<String> withoutTable) {
    return options
        .findFile("tables")
        .map(file -> TablePlanFile.read(file, answers))
        .orElseGet(() -> TablePlan.allBut(withoutTable, answers));
  }

  // Returns the codes of questions that get no table: those by which people are divided, since
  // everybody in a group would have the same answer, and the wave when waves are kept apart.
  private static Set<String> withoutTable(Options options, List<ReleasedFile.LocatedFigure> out) {
    var codes = new HashSet<String>();
    if (options.has("released")) {
      codes.addAll(ReleaseRules.listDividing(out, AnswerFile.GROUP, options.codes("known")));
      codes.add(ReleaseProtection.WAVE);
    }
    options.find("by").ifPresent(codes::add);
    return codes;
  }

  private static void sayWhatDivided(
      Options options, List<ReleasedFile.LocatedFigure> out, SurveyCommands.Messages messages) {
    if (!options.has("tables")) {
      ReleaseRules.listDividing(out, AnswerFile.GROUP, options.codes("known")).stream()
          .filter(code -> !code.equals(ReleaseProtection.WAVE))
          .filter(code -> !code.equals(options.find("by").orElse("")))
          .map("No table of %s: people were divided by it."::formatted)
          .forEach(messages::say);
    }
  }

  private static List<CrossTable> tables(
      Answers answers, TablePlan plan, Options options, @Nullable ReleaseProtection released) {
    if (!options.has("protect")) {
      return plan.createTables(answers);
    }
    var before =
        released == null ? List.<ReleasedFile.ReleasedFigure>of() : released.listPublishedBefore();
    var tables = protect(answers, plan, !options.has("questionnaire"), before);
    return released == null ? tables : released.protect(tables, plan);
  }

  private static @Nullable EarlierWave earlier(
      List<CrossTable> tables, Options options, Populations populations) {
    if (!options.has("previous")) {
      return null;
    }
    if (options.has("coarsen")) {
      throw options.refuse("does not take --coarsen and --previous together.");
    }
    var earlier = new EarlierWave(previous(options), populations);
    if (!earlier.hasAnyOf(tables)) {
      throw options.refuse("has no answer of a group in common with --previous.");
    }
    return earlier;
  }

  private static List<CrossTable> previous(Options options) {
    var answers = read(options, "previous");
    return tables(answers, plan(answers, options, Set.of()), options, null);
  }

  /** Protects each table by itself, and then against the others. */
  static List<CrossTable> protect(
      Answers answers,
      TablePlan plan,
      boolean codesFromAnswers,
      List<ReleasedFile.ReleasedFigure> before) {
    plan.checkNoDuplicates();
    var protection = new TableProtection(Thresholds.DEFAULT, codesFromAnswers);
    var tables = plan.createTables(answers).stream().map(protection::protect).toList();
    return new RoutingProtection(answers, plan, before).protect(tables);
  }

  /**
   * Reads the answers, with the questions of the questionnaire or, without one, those in the data.
   */
  static Answers read(Options options, SurveyCommands.Messages messages) {
    var answers = read(options, "answers");
    return options.has("coarsen") ? RareAnswerMerger.of(answers, messages) : answers;
  }

  private static Answers read(Options options, String name) {
    var file = options.file(name);
    var questionnaire = options.findFile("questionnaire").map(QuestionnaireFile::read);
    if (questionnaire.isEmpty()) {
      return AnswerFile.read(file, options.codes("multiple"), options.codes("leave-out"));
    }
    if (options.has("multiple") || options.has("leave-out")) {
      throw options.refuse("takes --multiple and --leave-out only without --questionnaire.");
    }
    return AnswerFile.read(file, questionnaire.get());
  }

  private static void sayWhatIsLeftOut(Answers answers, SurveyCommands.Messages messages) {
    var left =
        answers.questions().stream()
            .filter(question -> !question.kind().hasAnswers())
            .map(Question::code)
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      messages.say("Not in tables, because there are no answers to count: " + left + ".");
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String csv(
      List<CrossTable> tables, Populations populations, @Nullable EarlierWave earlier) {
    var csv = new CsvText().line(head(populations, earlier).toArray());
    for (var table : tables) {
      for (var column : table.columns()) {
        for (int i = 0; i < column.counts().size(); i++) {
          var cells = cells(table, column, i, populations);
          cells.addAll(earlier == null ? List.of() : earlier.compare(table, column, i));
          csv.line(cells.toArray());
        }
      }
    }
    return csv.toString();
  }

  private static List<String> head(Populations populations, @Nullable EarlierWave earlier) {
    var head =
        new ArrayList<>(
            List.of(
                "table", "question", "group", "answer", "count", "base", "base_rule", "percent"));
    head.addAll(populations.isGiven() ? List.of("lower", "upper") : List.of());
    head.addAll(earlier == null ? List.of() : EarlierWave.HEAD);
    return head;
  }

  private static List<String> cells(
      CrossTable table, CrossTable.Column column, int answer, Populations populations) {
    var cells =
        new ArrayList<>(
            List.of(
                table.id(),
                table.code(),
                column.group(),
                table.question().answers().get(answer).code(),
                column.counts().get(answer).text(),
                column.base().text(),
                table.rule().code(),
                column.percent(answer)));
    cells.addAll(populations.bounds(column, answer));
    return cells;
  }
}
