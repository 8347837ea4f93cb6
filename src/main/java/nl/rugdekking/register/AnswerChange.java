// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of an answer of the affected person or of a severity: what it was before, and what it is
 * now. It is stored as the text of a line of the timeline, so that it is encrypted.
 *
 * @param question the end of the message key {@code register.answer.<question>}
 * @param from the end of the message key of the earlier answer, such as {@code Wish.NO}
 * @param to the end of the message key of the new answer, or {@code answer.none} when there is no
 *     answer any more
 */
record AnswerChange(String question, String from, String to) {

  /**
   * Lists the answers that were changed. A first answer is left out, because it replaces nothing.
   */
  static List<AnswerChange> between(PartRecord before, PartRecord after) {
    var changes = new ArrayList<AnswerChange>();
    add(changes, "response", before.responseWish(), after.responseWish());
    add(changes, "police", before.policeWish(), after.policeWish());
    add(changes, "damage", before.damage(), after.damage());
    add(changes, "care", before.careWish(), after.careWish());
    add(changes, "danger", before.danger(), after.danger());
    add(changes, "advice", before.policeAdvice(), after.policeAdvice());
    add(changes, "experienced", before.experienced(), after.experienced());
    add(changes, "assessed", before.assessed(), after.assessed());
    return changes;
  }

  static String write(List<AnswerChange> changes) {
    return changes.stream()
        .map(change -> String.join(" ", change.question, change.from, change.to))
        .collect(Collectors.joining("\n"));
  }

  /** Writes the changes that are stored with a timeline line in the language of the reader. */
  static String describe(String words, EntryKind.Texts texts) {
    return words
        .lines()
        .map(line -> line.split(" ", 3))
        .map(change -> new AnswerChange(change[0], change[1], change[2]))
        .map(change -> change.describe(texts))
        .collect(Collectors.joining(" "));
  }

  private String describe(EntryKind.Texts texts) {
    return texts.text(
        "register.changed.answer",
        texts.text("register.answer." + question),
        texts.text("register." + from),
        texts.text("register." + to));
  }

  private static void add(
      List<AnswerChange> changes,
      String question,
      @Nullable Enum<?> before,
      @Nullable Enum<?> after) {
    if (before != null && before != after) {
      var to = after == null ? "answer.none" : nameOf(after);
      changes.add(new AnswerChange(question, nameOf(before), to));
    }
  }

  private static String nameOf(Enum<?> answer) {
    return answer.getDeclaringClass().getSimpleName() + "." + answer.name();
  }
}
