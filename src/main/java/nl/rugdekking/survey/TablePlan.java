// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The list of tables that are to be made from the answers. */
record TablePlan(List<PlannedTable> tables) {

  /**
   * A planned table. When a table in the file lists several questions, each of them becomes a
   * planned table with the same id.
   *
   * @param rule the rule of the base, or null for the usual one
   * @param place the place in the file of tables, or null when there is no such file
   */
  record PlannedTable(
      String id,
      String code,
      @Nullable BaseRule rule,
      List<ColumnSource> sources,
      boolean withTotal,
      @Nullable BilingualText note,
      @Nullable FilePosition place) {

    /** Creates the exception for a fault in this table, with its place in the file of tables. */
    BadInputException refuse(String sentence, Object... values) {
      return Objects.requireNonNullElse(place, new FilePosition("--tables", 1, 1))
          .error(sentence, values);
    }
  }

  /**
   * A column: the answers of one group to one question.
   *
   * @param label the name of the group in the table
   */
  record ColumnSource(int question, int group, String label) {}

  /** Plans a table for each question with answers to choose, numbered from one. */
  static TablePlan all(Answers answers) {
    return allBut(Set.of(), answers);
  }

  /**
   * Plans the same tables without those of some questions, such as the question by which
   * respondents are divided.
   */
  static TablePlan allBut(Set<String> codes, Answers answers) {
    var tables = new ArrayList<PlannedTable>();
    for (int question = 0; question < answers.questions().size(); question++) {
      if (answers.questions().get(question).kind().hasAnswers()
          && !codes.contains(answers.questions().get(question).code())) {
        tables.add(
            new PlannedTable(
                String.valueOf(tables.size() + 1),
                answers.questions().get(question).code(),
                null,
                sourcesOfGroups(answers, question),
                false,
                null,
                null));
      }
    }
    return new TablePlan(tables);
  }

  static List<ColumnSource> sourcesOfGroups(Answers answers, int question) {
    return IntStream.range(0, answers.groups().size())
        .mapToObj(group -> new ColumnSource(question, group, answers.groups().get(group)))
        .toList();
  }

  /**
   * Refuses a plan in which a column occurs twice, as two tables of the same answers could together
   * reveal hidden figures.
   */
  void checkNoDuplicates() {
    var seen = new HashSet<List<Integer>>();
    for (var table : tables) {
      for (var source : table.sources) {
        if (!seen.add(List.of(source.question, source.group))) {
          throw table.refuse(
              "With --protect a question of a group can stand in one table only; table %s has %s"
                  + " again.",
              table.id, table.code);
        }
      }
    }
  }

  List<CrossTable> createTables(Answers answers) {
    var tabulation = new Tabulation(answers);
    var counted = new ArrayList<@Nullable List<Tabulation.GroupCounts>>();
    answers.questions().forEach(question -> counted.add(null));
    var made = new ArrayList<CrossTable>();
    for (var wanted : tables) {
      for (var source : wanted.sources) {
        if (counted.get(source.question) == null) {
          counted.set(source.question, tabulation.count(source.question));
        }
      }
      made.add(createTable(wanted, answers, counted));
    }
    return made;
  }

  private static CrossTable createTable(
      PlannedTable wanted,
      Answers answers,
      List<? extends @Nullable List<Tabulation.GroupCounts>> counted) {
    var question = answers.questions().get(wanted.sources.getFirst().question);
    var rule = wanted.rule == null ? BaseRule.usual(question.kind()) : wanted.rule;
    var rows = rowsOf(wanted, answers);
    var columns = new ArrayList<CrossTable.Column>();
    for (var source : wanted.sources) {
      var ofQuestion = counted.get(source.question);
      if (ofQuestion != null) {
        var own = answers.questions().get(source.question).answers();
        columns.add(
            createColumn(source.label, ofQuestion.get(source.group), rule, orderOf(rows, own)));
      }
    }
    if (wanted.withTotal) {
      columns.add(CrossTable.Column.sum(columns));
    }
    var named = new Question(wanted.code, question.kind(), question.text(), rows, false, null);
    return new CrossTable(wanted.id, named, rule, columns, wanted.withTotal, wanted.note);
  }

  // Returns the rows of a table, with the answers of all its questions.
  private static List<Answer> rowsOf(PlannedTable wanted, Answers answers) {
    var rows = new LinkedHashMap<String, Answer>();
    wanted.sources.stream()
        .mapToInt(ColumnSource::question)
        .distinct()
        .mapToObj(question -> answers.questions().get(question).answers())
        .forEach(list -> list.forEach(answer -> rows.putIfAbsent(answer.code(), answer)));
    return List.copyOf(rows.values());
  }

  private static int[] orderOf(List<Answer> rows, List<Answer> own) {
    var codes = own.stream().map(Answer::code).toList();
    return rows.stream().mapToInt(row -> codes.indexOf(row.code())).toArray();
  }

  private static CrossTable.Column createColumn(
      String name, Tabulation.GroupCounts counted, BaseRule rule, int[] order) {
    return new CrossTable.Column(
        name,
        CrossTable.Figure.shown(counted.base(rule)),
        counted.answered(),
        counted.asked() < counted.tookPart(),
        IntStream.of(order)
            .map(number -> number < 0 ? 0 : counted.counts()[number])
            .mapToObj(CrossTable.Figure::shown)
            .toList());
  }
}
