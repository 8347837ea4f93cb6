// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Thresholds;

/**
 * Who was asked a question can be just those who gave some answer before; its base then tells how
 * many that were. Where that would undo the hiding of a cell, the later column is hidden as well.
 */
final class RoutedTables {

  private final Answers answers;
  private final List<TablePlan.Wanted> plan;
  private final Thresholds thresholds;
  private final AskedOfSome few;
  private final JointBases joint;

  RoutedTables(Answers answers, TablePlan plan, Thresholds thresholds) {
    this.answers = answers;
    this.plan = plan.tables();
    this.thresholds = thresholds;
    few = new AskedOfSome(answers, thresholds);
    joint = new JointBases(answers, plan, thresholds);
  }

  /** The tables in the order of the plan, protected one by one before. */
  List<CrossTable> protect(List<CrossTable> tables) {
    var safe = new ArrayList<CrossTable>();
    for (int t = 0; t < tables.size(); t++) {
      safe.add(protect(tables.get(t), plan.get(t).sources(), tables));
    }
    for (int group = 0; group < answers.groups().size(); group++) {
      hide(group, joint.tellTooMuch(group, safe), safe);
    }
    return safe;
  }

  private void hide(int group, Set<Integer> questions, List<CrossTable> tables) {
    for (int t = 0; t < tables.size() && !questions.isEmpty(); t++) {
      var columns = new ArrayList<>(tables.get(t).columns());
      var sources = plan.get(t).sources();
      boolean any = false;
      for (int c = 0; c < sources.size(); c++) {
        if (sources.get(c).group() == group && questions.contains(sources.get(c).question())) {
          columns.set(c, Protection.hidden(columns.get(c)));
          any = true;
        }
      }
      if (any && tables.get(t).withTotal()) {
        columns.set(sources.size(), Protection.hidden(columns.getLast()));
      }
      tables.set(t, tables.get(t).with(columns));
    }
  }

  // What is hidden here must not follow from the total, so that goes as well.
  private CrossTable protect(
      CrossTable table, List<TablePlan.Source> sources, List<CrossTable> tables) {
    var columns = new ArrayList<>(table.columns());
    boolean any = false;
    for (int c = 0; c < sources.size(); c++) {
      var column = table.columns().get(c);
      // The base of another group may stand in another table: then the total gives this one away.
      any |= column.routed() && column.base().hidden();
      if (column.routed()
          && !column.base().hidden()
          && (few.tellsOfFew(sources.get(c).question(), group(sources.get(c).group()))
              || tells(sources.get(c), tables))) {
        columns.set(c, Protection.hidden(column));
        any = true;
      }
    }
    if (any && table.withTotal()) {
      columns.set(sources.size(), Protection.hidden(columns.getLast()));
    }
    return table.with(columns);
  }

  private boolean tells(TablePlan.Source routed, List<CrossTable> tables) {
    return IntStream.range(0, tables.size())
        .anyMatch(t -> tells(routed, tables.get(t), plan.get(t).sources()));
  }

  // With a total there are more sums than those of a column: then any link is one too many.
  private boolean tells(TablePlan.Source routed, CrossTable table, List<TablePlan.Source> sources) {
    for (int c = 0; c < sources.size(); c++) {
      var source = sources.get(c);
      var column = table.columns().get(c);
      if (source.group() == routed.group()
          && source.question() != routed.question()
          && column.counts().stream().anyMatch(CrossTable.Figure::hidden)
          && (table.withTotal()
              || tells(routed, source, column, false)
              || tells(routed, source, column, true))) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(
      TablePlan.Source routed, TablePlan.Source source, CrossTable.Column column, boolean asked) {
    var later = answers.columns().get(routed.question());
    var inside =
        members(routed.group()).filter(i -> asked ? later.isAsked(i) : later.isAnswered(i));
    return switch (answers.columns().get(source.question())) {
      case AnswerColumn.One one -> tells(one, inside.toArray(), column);
      case AnswerColumn.Several several -> {
        var within = inside.toArray();
        yield tells(several, within, column)
            || tells(several, others(several, routed.group(), within), column);
      }
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> false;
    };
  }

  // The base is the sum of whole answers, beside people of whom another question may tell how many
  // they are: then each part of the column has a sum of its own.
  private boolean tells(AnswerColumn.One earlier, int[] inside, CrossTable.Column column) {
    var counts = new int[column.counts().size()];
    for (int i : inside) {
      if (earlier.isAnswered(i)) {
        counts[(earlier.values()[i] & 0xff) - AnswerColumn.FIRST]++;
      }
    }
    if (IntStream.of(counts).sum() == 0) {
      return false;
    }
    int[] few = new int[2];
    int[] hidden = new int[2];
    for (int a = 0; a < counts.length; a++) {
      var figure = column.counts().get(a);
      if (counts[a] != 0 && counts[a] != figure.count()) {
        return false;
      }
      int part = counts[a] == 0 ? 0 : 1;
      few[part] += figure.hidden() ? figure.count() : 0;
      hidden[part] += figure.hidden() ? 1 : 0;
    }
    return IntStream.of(0, 1)
        .anyMatch(
            part -> hidden[part] == 1 || (hidden[part] > 0 && few[part] < thresholds.answers()));
  }

  // Who answered the earlier question and was not asked the later one: "not those who ticked this".
  private int[] others(AnswerColumn.Several earlier, int group, int[] inside) {
    var asked = IntStream.of(inside).boxed().collect(Collectors.toSet());
    return members(group).filter(earlier::isAnswered).filter(i -> !asked.contains(i)).toArray();
  }

  private boolean tells(AnswerColumn.Several earlier, int[] inside, CrossTable.Column column) {
    return IntStream.range(0, column.counts().size())
        .filter(a -> column.counts().get(a).hidden())
        .filter(a -> column.counts().get(a).count() == inside.length)
        .anyMatch(a -> IntStream.of(inside).allMatch(i -> ticked(earlier, i, a)));
  }

  private static boolean ticked(AnswerColumn.Several column, int respondent, int answer) {
    return column.isAnswered(respondent) && (column.ticks()[respondent] & 1L << answer) != 0;
  }

  private BitSet group(int group) {
    var people = new BitSet();
    members(group).forEach(people::set);
    return people;
  }

  private IntStream members(int group) {
    return IntStream.range(0, answers.respondents()).filter(i -> answers.groupOf()[i] == group);
  }
}
