// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds questions that were asked only of people who gave a certain answer to another question. The
 * base of such a question (the number of people that its percentages are taken of) then reveals a
 * count of the other one. The links are found in the answers themselves, so no questionnaire is
 * needed.
 */
final class BaseLinks {

  /**
   * A count that a base reveals: the number of people who gave one of these answers to the
   * question. For a multiple-choice question it is the number of people who ticked its one answer,
   * or who left it unticked.
   */
  record RevealedCount(int question, BitSet answers, boolean ticked) {}

  private final Answers answers;

  BaseLinks(Answers answers) {
    this.answers = answers;
  }

  /**
   * Returns the counts of other questions that the base of this question reveals among these
   * people.
   */
  List<RevealedCount> listRevealed(int question, BitSet members) {
    var column = answers.columns().get(question);
    var asked = select(members, column::isAsked);
    if (asked.equals(members)) {
      return List.of();
    }
    var answered = select(members, column::isAnswered);
    var links = new ArrayList<RevealedCount>();
    for (int other = 0; other < answers.columns().size(); other++) {
      if (other != question) {
        addLinks(other, members, asked, links);
        addLinks(other, members, answered, links);
      }
    }
    return links.stream().distinct().toList();
  }

  private static BitSet select(BitSet members, IntPredicate which) {
    var some = new BitSet();
    members.stream().filter(which).forEach(some::set);
    return some;
  }

  private void addLinks(int other, BitSet members, BitSet inside, List<RevealedCount> links) {
    switch (answers.columns().get(other)) {
      case AnswerColumn.SingleChoice one -> addSingleLink(one, other, members, inside, links);
      case AnswerColumn.MultipleChoice several ->
          addTickLinks(several, other, members, inside, links);
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> {}
    }
  }

  // Adds a link when each answer was given only by people inside the set, or only by people
  // outside.
  private void addSingleLink(
      AnswerColumn.SingleChoice one,
      int other,
      BitSet members,
      BitSet inside,
      List<RevealedCount> links) {
    var in = new BitSet();
    var out = new BitSet();
    members.stream()
        .filter(one::isAnswered)
        .forEach(i -> (inside.get(i) ? in : out).set(one.answer(i)));
    if (!in.isEmpty() && !out.isEmpty() && !in.intersects(out)) {
      links.add(new RevealedCount(other, in, true));
    }
  }

  private void addTickLinks(
      AnswerColumn.MultipleChoice several,
      int other,
      BitSet members,
      BitSet inside,
      List<RevealedCount> links) {
    int all = answers.questions().get(other).answers().size();
    var answered = select(members, several::isAnswered);
    var within = select(answered, inside::get);
    IntStream.range(0, all)
        .forEach(
            a -> {
              var ticked = select(answered, i -> several.isTicked(i, a));
              var unticked = (BitSet) answered.clone();
              unticked.andNot(ticked);
              var only = new BitSet();
              only.set(a);
              if (!ticked.isEmpty() && ticked.equals(within)) {
                links.add(new RevealedCount(other, only, true));
              } else if (!unticked.isEmpty() && unticked.equals(within)) {
                links.add(new RevealedCount(other, only, false));
              }
            });
  }
}
