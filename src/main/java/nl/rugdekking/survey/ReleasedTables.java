// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Thresholds;

/**
 * Holds tables against what was published of the same answers before, by whatever division and in
 * whatever wave, and hides what would tell of few people together with that.
 */
final class ReleasedTables {

  /** The question whose answers are waves, if there is one. */
  static final String WAVE = "wave";

  private final Answers answers;
  private final Division division;
  private final List<ReleasedFile.Read> earlier;
  private final Set<ReleasedFile.Line> lines = new LinkedHashSet<>();
  private final Optional<Division> waves;
  private final String wavesNow;

  /** All answers, how they are divided now, and what was published. */
  ReleasedTables(Answers answers, Division division, List<ReleasedFile.Read> earlier) {
    this.answers = answers;
    this.division = division;
    this.earlier = earlier;
    waves = Optional.ofNullable(Division.find(answers, WAVE));
    wavesNow =
        waves
            .map(
                wave ->
                    String.join(
                        ";",
                        new TreeSet<>(
                            wave.names().stream()
                                .filter(name -> !wave.members(name).isEmpty())
                                .toList())))
            .orElse("");
    earlier.forEach(read -> lines.add(read.line()));
  }

  /** Tables by a plan, protected each by itself before. */
  List<CrossTable> protect(List<CrossTable> tables, TablePlan plan, Answers divided) {
    var safe = new ArrayList<>(withoutUnsafeGroups(tables, plan));
    for (int question = 0; question < divided.questions().size(); question++) {
      int number = question;
      var mine =
          IntStream.range(0, tables.size())
              .filter(
                  t ->
                      plan.tables().get(t).sources().stream().anyMatch(s -> s.question() == number))
              .toArray();
      if (mine.length > 0) {
        question(question, safe, plan, mine);
      }
    }
    return safe;
  }

  /**
   * Divided by a question, how many are in a group is itself an answer to that question, and stands
   * in every table as a base: it is held against what was told of that question, and kept with it.
   */
  private List<CrossTable> withoutUnsafeGroups(List<CrossTable> tables, TablePlan plan) {
    int divider = answers.find(division.by());
    if (divider < 0 || division.by().equals(AnswerFile.GROUP)) {
      return tables;
    }
    var groups = new BitSet();
    groups.set(0, division.names().size());
    var allowed = ledger(divider).release(division.members(""), groups).orElseGet(BitSet::new);
    var safe = new ArrayList<CrossTable>();
    var shown = new BitSet();
    for (int t = 0; t < tables.size(); t++) {
      safe.add(only(allowed, tables.get(t), plan.tables().get(t), shown));
    }
    shown.stream().forEach(group -> told(divider, group));
    return safe;
  }

  private static CrossTable only(
      BitSet allowed, CrossTable table, TablePlan.Wanted wanted, BitSet shown) {
    var columns = new ArrayList<>(table.columns());
    for (int c = 0; c < columns.size(); c++) {
      boolean total = c >= wanted.sources().size();
      int group = total ? 0 : wanted.sources().get(c).group();
      if (total ? allowed.cardinality() < wanted.sources().size() : !allowed.get(group)) {
        columns.set(c, Protection.hidden(columns.get(c)));
      } else if (!total && !columns.get(c).base().hidden()) {
        shown.set(group);
      }
    }
    return table.with(columns);
  }

  private void told(int divider, int group) {
    var names = division.names();
    line("", divider, "", division.members("").cardinality(), BaseRule.ANSWERED);
    int count = division.members(names.get(group)).cardinality();
    line("", divider, names.get(group), count, BaseRule.ANSWERED);
  }

  private List<ReleasedFile.Read> before(int question) {
    var code = answers.questions().get(question).code();
    return earlier.stream().filter(read -> read.line().question().equals(code)).toList();
  }

  private QuestionLedger ledger(int question) {
    var before = before(question);
    var sets = new LinkedHashSet<BitSet>();
    before.forEach(read -> sets.add(members(read)));
    division.names().forEach(group -> sets.add(division.members(group)));
    sets.add(division.members(""));
    var ledger =
        new QuestionLedger(
            answers.columns().get(question),
            answers.questions().get(question).answers().size(),
            List.copyOf(sets),
            Thresholds.USUAL);
    before.forEach(read -> ledger.keep(members(read), checked(read, question)));
    return ledger;
  }

  private void question(int question, List<CrossTable> tables, TablePlan plan, int[] mine) {
    var ledger = ledger(question);
    for (int t : mine) {
      tables.set(t, release(tables.get(t), plan.tables().get(t), question, ledger));
    }
  }

  private BitSet members(ReleasedFile.Read read) {
    var line = read.line();
    var found = Division.find(answers, line.by());
    if (found == null) {
      throw read.place()
          .refuse("The answers have no question %s to divide by any more.", Quoted.of(line.by()));
    }
    var members = found.members(line.group());
    if (!line.waves().isEmpty()) {
      var then = new BitSet();
      waves.ifPresent(
          wave -> List.of(line.waves().split(";")).forEach(name -> then.or(wave.members(name))));
      members.and(then);
    }
    return members;
  }

  // The number of the answer that was told, or -1 for the base; both as they still are.
  private int checked(ReleasedFile.Read read, int question) {
    var line = read.line();
    var codes = answers.questions().get(question).answers().stream().map(Answer::code).toList();
    int answer = codes.indexOf(line.answer());
    var members = members(read);
    var counted = new Tabulation(answers.only(members::get)).count(question);
    int now =
        line.answer().isEmpty()
            ? counted.stream().mapToInt(c -> c.base(rule(read))).sum()
            : answer < 0 ? -1 : counted.stream().mapToInt(c -> c.counts()[answer]).sum();
    if (now != line.count()) {
      throw read.place()
          .refuse(
              "This was published and is no longer so in the answers: only what is closed can be"
                  + " published, a later wave with a column '%s'.",
              WAVE);
    }
    return answer;
  }

  private static BaseRule rule(ReleasedFile.Read read) {
    return BaseRule.find(read.line().rule()).orElseThrow();
  }

  private CrossTable release(
      CrossTable table, TablePlan.Wanted wanted, int question, QuestionLedger ledger) {
    if (table.withTotal() && wanted.sources().size() != division.names().size()) {
      throw new BadInputException(
          "With --released a total is of all groups; that of table %s is not."
              .formatted(table.id()));
    }
    var columns = new ArrayList<>(table.columns());
    for (int c = 0; c < columns.size(); c++) {
      boolean total = c >= wanted.sources().size();
      if (total || wanted.sources().get(c).question() == question) {
        var group = total ? "" : division.names().get(wanted.sources().get(c).group());
        columns.set(c, release(columns.get(c), table, group, question, ledger));
      }
    }
    return table.with(columns);
  }

  private CrossTable.Column release(
      CrossTable.Column column,
      CrossTable table,
      String group,
      int question,
      QuestionLedger ledger) {
    if (column.base().hidden()) {
      return Protection.hidden(column);
    }
    var own = answers.questions().get(question).answers().stream().map(Answer::code).toList();
    var rows = table.question().answers().stream().map(Answer::code).toList();
    var wanted = new BitSet();
    IntStream.range(0, rows.size())
        .filter(row -> !column.counts().get(row).hidden() && own.contains(rows.get(row)))
        .forEach(row -> wanted.set(own.indexOf(rows.get(row))));
    var allowed = ledger.release(division.members(group), wanted);
    if (allowed.isEmpty()) {
      return Protection.hidden(column);
    }
    var counts = new ArrayList<>(column.counts());
    line(group, question, "", column.base().count(), table.rule());
    for (int row = 0; row < rows.size(); row++) {
      int answer = own.indexOf(rows.get(row));
      if (answer >= 0 && allowed.get().get(answer)) {
        line(group, question, rows.get(row), counts.get(row).count(), table.rule());
      } else if (answer >= 0) {
        counts.set(row, counts.get(row).hide());
      }
    }
    return column.with(column.base(), counts);
  }

  private void line(String group, int question, String answer, int count, BaseRule rule) {
    lines.add(
        new ReleasedFile.Line(
            wavesNow,
            division.by(),
            answers.questions().get(question).code(),
            group,
            answer,
            count,
            rule.code()));
  }

  /** What is published now too. */
  void write(Path file) {
    ReleasedFile.write(file, List.copyOf(lines));
  }
}
