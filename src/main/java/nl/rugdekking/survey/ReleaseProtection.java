// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks tables against all figures that were published before from the same answers, with any
 * division into groups and in any wave (time that the survey was held). It hides figures that would
 * reveal something about few people when combined with those.
 */
final class ReleaseProtection {

  /** The code of the question that tells in which wave a respondent answered. */
  static final String WAVE = "wave";

  private final Answers answers;
  private final Division division;
  private final List<ReleasedFile.LocatedFigure> earlier;
  private final Set<String> known;
  private final Set<ReleasedFile.ReleasedFigure> lines = new LinkedHashSet<>();
  private final Optional<Division> waves;
  private final String wavesNow;
  private final BaseLinks links;
  private final Map<Integer, QuestionLedger> ledgers = new HashMap<>();
  private final Map<Integer, QuestionLedger> askedLedgers = new HashMap<>();

  /**
   * @param answers all answers
   * @param division the present division into groups
   * @param earlier the figures published before
   * @param known the codes of questions whose answers everybody may know
   */
  ReleaseProtection(
      Answers answers,
      Division division,
      List<ReleasedFile.LocatedFigure> earlier,
      Set<String> known) {
    this.answers = answers;
    this.division = division;
    this.earlier = earlier;
    this.known = known;
    links = new BaseLinks(answers);
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
    earlier.forEach(read -> lines.add(read.figure()));
    earlier.forEach(read -> ReleaseRules.checkKnown(answers, read));
    earlier.forEach(read -> checkUnchanged(read, answers.indexOf(read.figure().question())));
  }

  /** Returns the figures published before for the same groups and waves. */
  List<ReleasedFile.ReleasedFigure> listPublishedBefore() {
    return earlier.stream()
        .map(ReleasedFile.LocatedFigure::figure)
        .filter(line -> line.by().equals(division.by()) && line.waves().equals(wavesNow))
        .toList();
  }

  /** Hides figures in tables that have already been protected one by one. */
  List<CrossTable> protect(List<CrossTable> tables, TablePlan plan) {
    ReleaseRules.checkDivision(answers, division.by(), earlier, known, plan);
    var safe = new ArrayList<>(tables);
    for (int question = 0; question < answers.questions().size(); question++) {
      int number = question;
      if (!known.contains(answers.questions().get(question).code())) {
        IntStream.range(0, tables.size())
            .filter(
                t -> plan.tables().get(t).sources().stream().anyMatch(s -> s.question() == number))
            .forEach(t -> safe.set(t, release(safe.get(t), plan.tables().get(t), number)));
      }
    }
    return safe;
  }

  private boolean isAskedOfSome(int question) {
    var column = answers.columns().get(question);
    return IntStream.range(0, column.size()).anyMatch(i -> !column.isAsked(i));
  }

  private static BaseLinks.RevealedCount countOfAsked(int question) {
    var yes = new BitSet();
    yes.set(0);
    return new BaseLinks.RevealedCount(question, yes, true);
  }

  // Returns a ledger about who was asked the question. Being asked is treated as a question with
  // two answers, of which everybody gave one.
  private QuestionLedger askedLedger(int question) {
    return askedLedgers.computeIfAbsent(
        question,
        q -> {
          var column = answers.columns().get(q);
          var values = new byte[column.size()];
          IntStream.range(0, values.length)
              .forEach(i -> values[i] = (byte) (AnswerColumn.FIRST + (column.isAsked(i) ? 0 : 1)));
          var bases =
              publishedOf(q).stream().filter(read -> read.figure().answer().isEmpty()).toList();
          var sets = reportedSets(bases);
          var ledger =
              new QuestionLedger(new AnswerColumn.SingleChoice(values), 2, new BitSet(), sets);
          bases.forEach(read -> ledger.addPublished(members(read), countOfAsked(q)));
          return ledger;
        });
  }

  private List<BitSet> reportedSets(List<ReleasedFile.LocatedFigure> reads) {
    var sets = new LinkedHashSet<BitSet>();
    reads.forEach(read -> sets.add(members(read)));
    division.names().forEach(group -> sets.add(division.members(group)));
    sets.add(division.members(""));
    return List.copyOf(sets);
  }

  private List<ReleasedFile.LocatedFigure> publishedOf(int question) {
    var code = answers.questions().get(question).code();
    return earlier.stream().filter(read -> read.figure().question().equals(code)).toList();
  }

  private QuestionLedger ledger(int question) {
    return ledgers.computeIfAbsent(question, this::createLedger);
  }

  private QuestionLedger createLedger(int question) {
    var before = publishedOf(question);
    var linked = listLinked(question);
    var sets = reportedSets(Stream.concat(before.stream(), linked.stream()).toList());
    var ledger =
        new QuestionLedger(
            answers.columns().get(question),
            answers.questions().get(question).answers().size(),
            answers.questions().get(question).exclusiveAnswers(),
            sets);
    before.forEach(read -> ledger.addPublished(members(read), checkUnchanged(read, question)));
    for (var read : linked) {
      sums(read)
          .filter(s -> s.question() == question)
          .forEach(s -> ledger.addPublished(members(read), s));
    }
    return ledger;
  }

  // Returns the published bases of other questions that reveal a count of this one.
  private List<ReleasedFile.LocatedFigure> listLinked(int question) {
    return earlier.stream()
        .filter(read -> read.figure().answer().isEmpty())
        .filter(read -> sums(read).anyMatch(sum -> sum.question() == question))
        .toList();
  }

  private Stream<BaseLinks.RevealedCount> sums(ReleasedFile.LocatedFigure read) {
    int question = answers.indexOf(read.figure().question());
    return question < 0 ? Stream.of() : links.listRevealed(question, members(read)).stream();
  }

  private Stream<BaseLinks.RevealedCount> sums(int question, BitSet members) {
    return links.listRevealed(question, members).stream()
        .filter(sum -> !known.contains(answers.questions().get(sum.question()).code()));
  }

  private BitSet members(ReleasedFile.LocatedFigure read) {
    var line = read.figure();
    var found = Division.find(answers, line.by());
    if (found == null) {
      throw read.place()
          .error(
              "The answers have no question %s to divide by any more.",
              MessageText.quote(line.by()));
    }
    var members = found.members(line.group());
    if (!line.waves().isEmpty()) {
      var membersOfWaves = new BitSet();
      waves.ifPresent(
          wave ->
              List.of(line.waves().split(";"))
                  .forEach(name -> membersOfWaves.or(wave.members(name))));
      members.and(membersOfWaves);
    }
    return members;
  }

  // Returns the number of the published answer, or -1 for a base; refuses a figure that differs
  // from the present answers.
  private int checkUnchanged(ReleasedFile.LocatedFigure read, int question) {
    var line = read.figure();
    var codes = answers.questions().get(question).answers().stream().map(Answer::code).toList();
    int answer = codes.indexOf(line.answer());
    var members = members(read);
    var counted = new Tabulation(answers.filter(members::get)).count(question);
    int now =
        line.answer().isEmpty()
            ? counted.stream().mapToInt(c -> c.base(ruleOf(read))).sum()
            : answer < 0 ? -1 : counted.stream().mapToInt(c -> c.counts()[answer]).sum();
    if (now != line.count()) {
      throw read.place()
          .error(
              "This was published and is no longer so in the answers: only what is closed can be"
                  + " published, a later wave with a column '%s'.",
              WAVE);
    }
    return answer;
  }

  private static BaseRule ruleOf(ReleasedFile.LocatedFigure read) {
    return BaseRule.find(read.figure().rule()).orElseThrow();
  }

  private CrossTable release(CrossTable table, TablePlan.PlannedTable wanted, int question) {
    if (table.withTotal() && wanted.sources().size() != division.names().size()) {
      throw wanted.refuse(
          "With --released a total is of all groups; that of table %s is not.", table.id());
    }
    var columns = new ArrayList<>(table.columns());
    for (int c = 0; c < columns.size(); c++) {
      boolean total = c >= wanted.sources().size();
      if (total || wanted.sources().get(c).question() == question) {
        var group = total ? "" : division.names().get(wanted.sources().get(c).group());
        columns.set(c, release(columns.get(c), table, group, question));
      }
    }
    return table.with(columns);
  }

  private CrossTable.Column release(
      CrossTable.Column column, CrossTable table, String group, int question) {
    var members = division.members(group);
    if (column.base().hidden()
        || (isAskedOfSome(question)
            && !askedLedger(question).mayReveal(members, countOfAsked(question)))
        || !sums(question, members).allMatch(s -> ledger(s.question()).mayReveal(members, s))) {
      return TableProtection.hideAll(column);
    }
    var own = answers.questions().get(question).answers().stream().map(Answer::code).toList();
    var rows = table.question().answers().stream().map(Answer::code).toList();
    var wanted = new BitSet();
    IntStream.range(0, rows.size())
        .filter(row -> !column.counts().get(row).hidden() && own.contains(rows.get(row)))
        .forEach(row -> wanted.set(own.indexOf(rows.get(row))));
    var allowed = ledger(question).publishAllowed(members, wanted);
    if (allowed.isEmpty()) {
      return TableProtection.hideAll(column);
    }
    sums(question, members).forEach(s -> ledger(s.question()).addPublished(members, s));
    if (isAskedOfSome(question)) {
      askedLedger(question).addPublished(members, countOfAsked(question));
    }
    var counts = new ArrayList<>(column.counts());
    addFigure(group, question, "", column.base().count(), table.rule());
    for (int row = 0; row < rows.size(); row++) {
      int answer = own.indexOf(rows.get(row));
      if (answer >= 0 && allowed.get().get(answer)) {
        addFigure(group, question, rows.get(row), counts.get(row).count(), table.rule());
      } else if (answer >= 0) {
        counts.set(row, counts.get(row).hide());
      }
    }
    return column.with(column.base(), counts);
  }

  private void addFigure(String group, int question, String answer, int count, BaseRule rule) {
    lines.add(
        new ReleasedFile.ReleasedFigure(
            wavesNow,
            division.by(),
            answers.questions().get(question).code(),
            group,
            answer,
            count,
            rule.code()));
  }

  /** Writes all published figures, including the new ones. */
  void write(Path file) {
    ReleasedFile.write(file, List.copyOf(lines));
  }
}
