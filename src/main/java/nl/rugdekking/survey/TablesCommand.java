// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.figures.Thresholds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./run tables}: makes tables from a file with answers. */
@Command(name = "tables")
final class TablesCommand extends SurveyCommand {

  private enum Format {
    CSV,
    TEXT,
    HTML,
    XLSX
  }

  @Mixin private AnswerOptions input;

  @Option(names = "--tables", paramLabel = "T.yaml")
  private @Nullable Path planFile;

  @Option(names = "--format", paramLabel = "csv|text|html|xlsx")
  private Format format = Format.CSV;

  @Option(names = "--population", paramLabel = "GROUP=N,...", split = "\\s*,\\s*")
  private List<String> population = List.of();

  @Option(names = "--protect")
  private boolean isProtected;

  @Option(names = "--previous", paramLabel = "B.csv")
  private @Nullable Path previous;

  @Option(names = "--by", paramLabel = "QUESTION")
  private String by = AnswerFile.GROUP;

  @Option(names = "--released", paramLabel = "R.csv")
  private @Nullable Path releasedFile;

  @Option(names = "--known", paramLabel = "Q4,Q5", split = "\\s*,\\s*")
  private Set<String> known = Set.of();

  @Override
  byte[] result() {
    var populations = Populations.of(population, isProtected, this);
    checkReleased();
    var all = input.read(this);
    var division = division(all);
    var answers = division.by().equals(AnswerFile.GROUP) ? all : division.divide(all);
    populations.mustBeAmong(answers.groups());
    List<ReleasedFile.LocatedFigure> out =
        releasedFile == null ? List.of() : ReleasedFile.read(releasedFile);
    var plan = plan(answers, withoutTable(out));
    var released = releasedFile == null ? null : new ReleaseProtection(all, division, out, known);
    var tables = tables(answers, plan, released);
    sayWhatDivided(out);
    if (previous != null && isProtected) {
      say(
          "Not held against other tables of the same answers: what was published of either wave by"
              + " another division, such as --by, may tell together with this. For that keep waves"
              + " in one file, with a column 'wave', and use --released.");
    }
    var made = writeTables(tables, populations);
    if (released != null) {
      released.write(Objects.requireNonNull(releasedFile));
    }
    sayWhatIsLeftOut(answers);
    return made;
  }

  private byte[] writeTables(List<CrossTable> tables, Populations populations) {
    return switch (format) {
      case TEXT -> utf8(TablesAsText.write(tables));
      case HTML -> utf8(TablesAsHtml.write(tables));
      case XLSX -> TablesAsSheet.write(tables);
      case CSV -> utf8(csv(tables, populations, readEarlierWave(tables, populations)));
    };
  }

  private void checkReleased() {
    if (releasedFile != null && !isProtected) {
      throw refuse(
          "neemt --released alleen met --protect.", "takes --released only with --protect.");
    }
    if (!known.isEmpty() && releasedFile == null) {
      throw refuse("neemt --known alleen met --released.", "takes --known only with --released.");
    }
    if (previous != null && (releasedFile != null || !by.equals(AnswerFile.GROUP))) {
      throw refuse(
          "neemt --previous niet samen met --released of --by.",
          "does not take --previous together with --released or --by.");
    }
  }

  private Division division(Answers answers) {
    var division = Division.find(answers, by);
    if (division == null) {
      throw refuse(
          "heeft geen vraag met één antwoord %s om naar in te delen."
              .formatted(MessageText.quote(by)),
          "has no question with one answer %s to divide by.".formatted(MessageText.quote(by)));
    }
    return division;
  }

  private TablePlan plan(Answers answers, Set<String> withoutTable) {
    return planFile == null
        ? TablePlan.allBut(withoutTable, answers)
        : TablePlanFile.read(planFile, answers);
  }

  // Returns the codes of questions that get no table. These are the questions by which people are
  // divided, since everybody in a group would have the same answer, and the wave when the published
  // figures are kept in a file.
  private Set<String> withoutTable(List<ReleasedFile.LocatedFigure> out) {
    var codes = new HashSet<>(Set.of(by));
    if (releasedFile != null) {
      codes.addAll(ReleaseRules.listDividing(out, AnswerFile.GROUP, known));
      codes.add(ReleaseProtection.WAVE);
    }
    return codes;
  }

  private void sayWhatDivided(List<ReleasedFile.LocatedFigure> out) {
    if (planFile == null) {
      ReleaseRules.listDividing(out, AnswerFile.GROUP, known).stream()
          .filter(code -> !List.of(ReleaseProtection.WAVE, by).contains(code))
          .map("No table of %s: people were divided by it."::formatted)
          .forEach(this::say);
    }
  }

  private List<CrossTable> tables(
      Answers answers, TablePlan plan, @Nullable ReleaseProtection released) {
    if (!isProtected) {
      return plan.createTables(answers);
    }
    var before =
        released == null ? List.<ReleasedFile.ReleasedFigure>of() : released.listPublishedBefore();
    var tables = protect(answers, plan, input.questionnaire == null, before);
    return released == null ? tables : released.protect(tables, plan);
  }

  private @Nullable EarlierWave readEarlierWave(List<CrossTable> tables, Populations populations) {
    if (previous == null) {
      return null;
    }
    if (input.isCoarsened) {
      throw refuse(
          "neemt --coarsen en --previous niet samen.",
          "does not take --coarsen and --previous together.");
    }
    var answers = input.read(previous, this);
    var earlier = new EarlierWave(tables(answers, plan(answers, Set.of()), null), populations);
    if (!earlier.hasAnyOf(tables)) {
      throw refuse(
          "heeft geen antwoord van een groep gemeen met --previous.",
          "has no answer of a group in common with --previous.");
    }
    return earlier;
  }

  /**
   * Protects each table by itself, and then against the others and the figures that were published
   * before.
   */
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

  private void sayWhatIsLeftOut(Answers answers) {
    var left =
        answers.questions().stream()
            .filter(question -> !question.kind().hasAnswers())
            .map(Question::code)
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      say("Not in tables, because there are no answers to count: " + left + ".");
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
