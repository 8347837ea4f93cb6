// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.AnswerLedger;
import nl.rugdekking.figures.Thresholds;

/**
 * The bases of all questions of a group that were asked by a condition, beside each other and
 * beside the tables of the questions in those conditions. People are of one kind when they answered
 * these alike and were asked the same; how many are of few kinds together must not follow.
 */
final class JointBases {

  private static final int MOST_KINDS = 30;

  private final Answers answers;
  private final List<TablePlan.Wanted> plan;
  private final Thresholds few;

  JointBases(Answers answers, TablePlan plan, Thresholds thresholds) {
    this.answers = answers;
    this.plan = plan.tables();
    int least = thresholds.answers();
    few = new Thresholds(least, least, thresholds.breakdown());
  }

  /** A printed column of the group. */
  private record Printed(int question, CrossTable.Column column, CrossTable table) {}

  /** Which questions of a group may not be printed, since their bases tell too much. */
  Set<Integer> tellTooMuch(int group, List<CrossTable> tables) {
    var printed = printed(group, tables);
    var routed = new LinkedHashSet<Integer>();
    printed.stream().filter(p -> p.column.routed()).forEach(p -> routed.add(p.question));
    var hidden = askedOfAll(printed);
    if (routed.isEmpty()) {
      return hidden;
    }
    var members = members(group);
    var kinds = kinds(members, routed, deciding(printed, routed));
    var ledger = ledger(kinds, printed);
    for (int question : routed) {
      var column = answers.columns().get(question);
      var base = List.of(figure(ledger, kinds, column::isAsked));
      if (ledger.allows(base)) {
        ledger.keep(base);
      } else {
        hidden.add(question);
      }
    }
    return hidden;
  }

  // That everybody fits a condition says that nobody is in none of its parts, or that all gave the
  // answer it asks for; who answered at all is no secret.
  private Set<Integer> askedOfAll(List<Printed> printed) {
    var codes = printed.stream().map(p -> answers.questions().get(p.question).code()).toList();
    var hidden = new LinkedHashSet<Integer>();
    for (var each : printed) {
      var question = answers.questions().get(each.question);
      if (question.askedIf() != null && !each.column.routed()) {
        var named = new HashSet<String>();
        names(question, named);
        if (asksForAnAnswer(question) && named.stream().anyMatch(codes::contains)) {
          hidden.add(each.question);
        }
      }
    }
    return hidden;
  }

  private boolean asksForAnAnswer(Question question) {
    return switch (question.askedIf()) {
      case null -> false;
      case Expression.Answered answered ->
          answers.find(answered.question()) >= 0 && asksForAnAnswer(named(answered.question()));
      default -> true;
    };
  }

  private Question named(String code) {
    return answers.questions().get(answers.find(code));
  }

  private List<Printed> printed(int group, List<CrossTable> tables) {
    var printed = new ArrayList<Printed>();
    for (int t = 0; t < tables.size(); t++) {
      var sources = plan.get(t).sources();
      for (int c = 0; c < sources.size(); c++) {
        var column = tables.get(t).columns().get(c);
        if (sources.get(c).group() == group && !column.base().hidden()) {
          printed.add(new Printed(sources.get(c).question(), column, tables.get(t)));
        }
      }
    }
    return printed;
  }

  // Those that conditions name; without a questionnaire those that look so.
  private Set<Integer> deciding(List<Printed> printed, Set<Integer> routed) {
    var named = new HashSet<String>();
    routed.forEach(question -> names(answers.questions().get(question), named));
    var deciding = new LinkedHashSet<Integer>();
    printed.stream()
        .map(Printed::question)
        .filter(q -> named.contains(answers.questions().get(q).code()))
        .forEach(deciding::add);
    if (named.isEmpty()) {
      printed.stream()
          .map(Printed::question)
          .filter(q -> routed.stream().anyMatch(r -> !r.equals(q) && decides(q, r)))
          .forEach(deciding::add);
    }
    return deciding;
  }

  private void names(Question question, Set<String> named) {
    var condition = question.askedIf();
    if (condition != null) {
      questions(condition)
          .filter(named::add)
          .mapToInt(answers::find)
          .filter(q -> q >= 0)
          .forEach(q -> names(answers.questions().get(q), named));
    }
  }

  private static Stream<String> questions(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().flatMap(JointBases::questions);
      case Expression.Any any -> any.parts().stream().flatMap(JointBases::questions);
      case Expression.Not not -> questions(not.part());
      case Expression.Answered answered -> Stream.of(answered.question());
      case Expression.Chosen chosen -> Stream.of(chosen.question());
      case Expression.Compared compared -> Stream.of(compared.question());
    };
  }

  // No answer was given both by somebody who was asked and by somebody who was not.
  private boolean decides(int question, int routed) {
    if (!(answers.columns().get(question) instanceof AnswerColumn.One one)) {
      return false;
    }
    var asked = new BitSet();
    var others = new BitSet();
    var later = answers.columns().get(routed);
    IntStream.range(0, one.size())
        .filter(one::isAnswered)
        .forEach(i -> (later.isAsked(i) ? asked : others).set(one.values()[i] & 0xff));
    return !asked.intersects(others);
  }

  /** Somebody of each kind, how many there are, and the questions by which they differ. */
  @SuppressWarnings("ArrayRecordComponent") // made once and never compared
  private record Kinds(int[] example, int[][] counts, Set<Integer> deciding) {}

  private Kinds kinds(int[] members, Set<Integer> routed, Set<Integer> deciding) {
    var kinds = kindsOf(members, routed, deciding);
    if (kinds.example.length > MOST_KINDS) {
      var single = new LinkedHashSet<>(deciding);
      single.removeIf(q -> answers.columns().get(q) instanceof AnswerColumn.Several);
      kinds = kindsOf(members, routed, single);
    }
    return kinds.example.length > MOST_KINDS ? kindsOf(members, routed, Set.of()) : kinds;
  }

  private Kinds kindsOf(int[] members, Set<Integer> routed, Set<Integer> deciding) {
    Map<List<Object>, int[]> found = new LinkedHashMap<>();
    for (int member : members) {
      var kind = new ArrayList<Object>();
      routed.forEach(question -> kind.add(answers.columns().get(question).isAsked(member)));
      deciding.forEach(question -> kind.add(said(question, member)));
      found.computeIfAbsent(kind, key -> new int[] {member, 0})[1]++;
    }
    return new Kinds(
        found.values().stream().mapToInt(kind -> kind[0]).toArray(),
        found.values().stream().map(kind -> new int[] {kind[1]}).toArray(int[][]::new),
        deciding);
  }

  private Object said(int question, int member) {
    return switch (answers.columns().get(question)) {
      case AnswerColumn.One one -> one.values()[member];
      case AnswerColumn.Several several -> several.ticks()[member];
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> "";
    };
  }

  // What is printed, as far as kinds differ by it; how many are in the group counts as known.
  private AnswerLedger ledger(Kinds kinds, List<Printed> printed) {
    var ledger = new AnswerLedger(kinds.counts, few);
    ledger.keep(List.of(figure(ledger, kinds, member -> true)));
    for (var each : printed) {
      if (!kinds.deciding.contains(each.question)) {
        continue;
      }
      var column = answers.columns().get(each.question);
      if (!each.column.routed()) {
        ledger.keep(List.of(figure(ledger, kinds, column::isAnswered)));
      }
      for (int a = 0; a < each.column.counts().size(); a++) {
        int answer = number(each, a);
        if (answer >= 0 && !each.column.counts().get(a).hidden()) {
          var code = answers.questions().get(each.question).code();
          var gave = new Expression.Chosen(code, List.of(answer)).over(answers);
          ledger.keep(List.of(figure(ledger, kinds, gave)));
        }
      }
    }
    return ledger;
  }

  private int number(Printed printed, int row) {
    var code = printed.table.question().answers().get(row).code();
    return answers.questions().get(printed.question).answers().stream()
        .map(Answer::code)
        .toList()
        .indexOf(code);
  }

  private static BitSet figure(AnswerLedger ledger, Kinds kinds, IntPredicate which) {
    var some = new BitSet();
    IntStream.range(0, kinds.example.length)
        .filter(kind -> which.test(kinds.example[kind]))
        .forEach(some::set);
    var one = new BitSet();
    one.set(0);
    return ledger.figure(some, one);
  }

  private int[] members(int group) {
    return IntStream.range(0, answers.respondents())
        .filter(i -> answers.groupOf()[i] == group)
        .toArray();
  }
}
