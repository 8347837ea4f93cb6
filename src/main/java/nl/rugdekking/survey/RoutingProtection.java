// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides columns that reveal others by routing, which means that a question was asked only of people
 * who gave certain answers before. The base of such a question is the count of those answers. Where
 * that would reveal a hidden cell or a count of few people, the later column is hidden too.
 */
final class RoutingProtection {

  private final Answers answers;
  private final List<TablePlan.PlannedTable> plan;
  private final List<ReleasedFile.ReleasedFigure> before;

  /**
   * @param before the figures published before of the same groups and waves
   */
  RoutingProtection(Answers answers, TablePlan plan, List<ReleasedFile.ReleasedFigure> before) {
    this.answers = answers;
    this.plan = plan.tables();
    this.before = before;
  }

  /**
   * Hides columns in tables that have already been protected one by one, in the order of the plan.
   */
  List<CrossTable> protect(List<CrossTable> tables) {
    // Finding out who was asked what takes as long as making all the tables, so it is skipped when
    // everybody was asked everything and nothing was published before.
    if (before.isEmpty()
        && answers.questions().stream().allMatch(question -> question.askedIf() == null)
        && tables.stream()
            .flatMap(table -> table.columns().stream())
            .noneMatch(CrossTable.Column::routed)) {
      return tables;
    }
    var routing = new QuestionRouting(answers);
    var safe = new ArrayList<>(tables);
    for (int group = 0; group < answers.groups().size(); group++) {
      int number = group;
      var members =
          IntStream.range(0, answers.respondents())
              .filter(i -> answers.groupOf()[i] == number)
              .toArray();
      var shown = printedColumns(group, safe);
      hideColumns(
          group,
          new GroupRoutingProtection(answers, routing, members, shown, publishedColumns(group))
              .hiddenQuestions(),
          safe);
    }
    safe.replaceAll(RoutingProtection::withoutTotalBesideHidden);
    return safe;
  }

  private Map<Integer, GroupRoutingProtection.PrintedColumn> printedColumns(
      int group, List<CrossTable> tables) {
    var shown = new HashMap<Integer, GroupRoutingProtection.PrintedColumn>();
    for (int t = 0; t < tables.size(); t++) {
      var table = tables.get(t);
      var sources = plan.get(t).sources();
      for (int c = 0; c < sources.size(); c++) {
        var column = table.columns().get(c);
        if (sources.get(c).group() == group) {
          shown.put(
              sources.get(c).question(), printedColumn(sources.get(c).question(), table, column));
        }
      }
    }
    return shown;
  }

  private GroupRoutingProtection.PrintedColumn printedColumn(
      int question, CrossTable table, CrossTable.Column column) {
    var rows = table.question().answers();
    var own = answers.questions().get(question).answers().stream().map(Answer::code).toList();
    return new GroupRoutingProtection.PrintedColumn(
        PublishedCounts.numbers(
            IntStream.range(0, rows.size())
                .filter(row -> !column.counts().get(row).hidden())
                .map(row -> own.indexOf(rows.get(row).code()))
                .filter(answer -> answer >= 0)),
        PublishedCounts.numbers(
            IntStream.range(0, rows.size())
                .filter(row -> column.counts().get(row).hidden())
                .map(row -> own.indexOf(rows.get(row).code()))
                .filter(answer -> answer >= 0)),
        !column.base().hidden(),
        table.withTotal());
  }

  private Map<Integer, GroupRoutingProtection.PrintedColumn> publishedColumns(int group) {
    var shown = new HashMap<Integer, GroupRoutingProtection.PrintedColumn>();
    var own =
        before.stream().filter(line -> line.group().equals(answers.groups().get(group))).toList();
    for (var line : own) {
      int question = answers.indexOf(line.question());
      var codes = answers.questions().get(question).answers().stream().map(Answer::code).toList();
      var printed =
          Set.copyOf(
              own.stream()
                  .filter(other -> other.question().equals(line.question()))
                  .filter(other -> !other.answer().isEmpty())
                  .map(other -> codes.indexOf(other.answer()))
                  .toList());
      shown.put(
          question,
          new GroupRoutingProtection.PrintedColumn(
              printed,
              PublishedCounts.numbers(
                  IntStream.range(0, codes.size()).filter(a -> !printed.contains(a))),
              true,
              false));
    }
    return shown;
  }

  private void hideColumns(int group, Set<Integer> questions, List<CrossTable> tables) {
    for (int t = 0; t < tables.size() && !questions.isEmpty(); t++) {
      var columns = new ArrayList<>(tables.get(t).columns());
      var sources = plan.get(t).sources();
      for (int c = 0; c < sources.size(); c++) {
        if (sources.get(c).group() == group && questions.contains(sources.get(c).question())) {
          columns.set(c, TableProtection.hideAll(columns.get(c)));
        }
      }
      tables.set(t, tables.get(t).with(columns));
    }
  }

  // Hides the total beside a hidden group. The bases of the other groups may be printed in another
  // table, and their difference with the total would reveal the hidden one.
  private static CrossTable withoutTotalBesideHidden(CrossTable table) {
    int groups = table.columns().size() - 1;
    if (!table.withTotal()
        || table.columns().stream().limit(groups).noneMatch(c -> c.base().hidden())) {
      return table;
    }
    var columns = new ArrayList<>(table.columns());
    columns.set(groups, TableProtection.hideAll(columns.getLast()));
    return table.with(columns);
  }
}
