// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in which bases once gave counts of few, or hidden cells, away. */
class RoutedLeaksUnitTests {

  private static final String TWO =
      """
        - {code: Q1, kind: single, text: {nl: a, en: a}, answers: {A: a, B: b}}
        - {code: Q2, kind: single, text: {nl: b, en: b}, answers: {X: x, Y: y}}
        - {code: Q3, kind: single, text: {nl: c, en: c}, asked-if: Q1 = A or Q2 = X, answers: {J: j, N: n}}
      """;
  private static final String ONE =
      """
        - {code: Q1, kind: single, text: {nl: a, en: a}, answers: {JA: j, NEE: n, WEET_NIET: w}}
        - {code: Q3, kind: single, text: {nl: c, en: c}, asked-if: "Q1 in {%s, WEET_NIET}", answers: {J: j, N: n}}
      """;
  private static final String ALONE =
      """
        - {code: M, kind: multiple, text: {nl: m, en: m}, answers: {A: a, B: b, C: c,
            E1: {nl: e, en: e, exclusive: true}, E2: {nl: f, en: f, exclusive: true}}}
      """;

  @TempDir Path directory;

  // two gave both A and X
  private Path both() throws IOException {
    return answers("group,Q1,Q2,Q3", "g,A,X,J 2", "g,A,Y,J 8", "g,B,X,N 10", "g,B,Y,. 20");
  }

  @Test
  void aConditionOnTwoQuestionsDoesNotTellWhoGaveBoth() throws IOException {
    assertThat(tables(both(), TWO))
        .contains("1,Q1,g,A,10,40,answered,25.0")
        .contains("3,Q3,g,J,*,*,answered,*");
    // nor is there any other way to know of it without a questionnaire
    assertThat(tables(both(), null)).contains("3,Q3,g,J,*,*,answered,*");
  }

  @Test
  void norInTwoReleasesWhicheverIsFirst() throws IOException {
    var named = plan("named", "Q1, Q2");
    var asked = plan("asked", "Q3");
    var file = both();
    assertThat(released(file, named)).contains("1,Q1,g,A,10,40,answered,25.0");
    assertThat(released(file, asked)).contains("1,Q3,g,J,*,*,answered,*");
    Files.delete(directory.resolve("out.csv"));
    assertThat(released(file, asked)).contains("1,Q3,g,J,10,20,answered,50.0");
    assertThat(released(file, named)).contains("1,Q1,g,A,*,*,answered,*");
  }

  @Test
  void norThroughAQuestionInBetween() throws IOException {
    var chain =
        TWO
            + "  - {code: Q4, kind: single, text: {nl: d, en: d}, asked-if: Q3 = J, answers: {K: k, L: l}}\n";
    var file =
        answers("group,Q1,Q2,Q3,Q4", "g,A,X,J,K 2", "g,A,Y,J,L 18", "g,B,X,N,. 20", "g,B,Y,.,. 20");
    assertThat(tables(file, chain)).contains("3,Q3,g,J,*,*,answered,*", "4,Q4,g,K,*,*,answered,*");
  }

  @Test
  void answersThatNobodyGaveCountAsAnswers() throws IOException {
    var all = answers("group,Q1,Q3", "g,JA,J 8", "g,WEET_NIET,N 12");
    assertThat(tables(all, ONE.formatted("JA")))
        .contains("1,Q1,g,NEE,*,20,answered,*", "2,Q3,g,J,*,*,answered,*");
    var half = answers("group,Q1,Q3", "g,JA,. 15", "g,WEET_NIET,N 15");
    assertThat(tables(half, ONE.formatted("NEE")))
        .contains("1,Q1,g,NEE,*,30,answered,*", "2,Q3,g,J,*,*,answered,*");
    var some = answers("group,Q1,Q3", "g,JA,J 9", "g,NEE,. 15", "g,WEET_NIET,N 12");
    assertThat(tables(some, ONE.formatted("JA"))).contains("2,Q3,g,J,9,21,answered,42.9");
  }

  @Test
  void aGroupOfWhomNothingIsToldIsNotToldByALaterQuestion() throws IOException {
    var questions =
        """
          - {code: Q1, kind: single, text: {nl: a, en: a}, answers: {A: a, B: b}}
          - {code: Q3, kind: single, text: {nl: c, en: c}, asked-if: Q1 = A, answers: {J: j, N: n}}
          - {code: Q4, kind: single, text: {nl: d, en: d}, asked-if: not Q3 = J, answers: {K: k, L: l}}
        """;
    assertThat(
            tables(answers("group,Q1,Q3,Q4", "g,A,J,. 7", "g,B,.,K 10", "g,B,.,L 10"), questions))
        .contains("1,Q1,g,A,7,27,answered,25.9", "2,Q3,g,J,*,*,answered,*")
        .contains("3,Q4,g,K,*,*,answered,*");
  }

  @Test
  void answersThatStandAloneTellOfNobodyByWhatIsLeft() throws IOException {
    // nobody ticked neither A nor E1, so nobody E2
    assertThat(tables(answers("group,M", "g,A;B 6", "g,A 6", "g,E1 8"), ALONE))
        .contains("1,M,g,A,12,20,asked,60.0")
        .contains("1,M,g,E1,*,20,asked,*", "1,M,g,E2,*,20,asked,*");
    // two ticked E1
    assertThat(tables(answers("group,M", "g,A 5", "g,A;B;C 5", "g,E1 2", "g,E2 8"), ALONE))
        .contains("1,M,g,A,10,20,asked,50.0", "1,M,g,E2,*,20,asked,*");
    assertThat(tables(answers("group,M", "g,A 9", "g,B 7", "g,E1 6", "g,E2 8"), ALONE))
        .contains("1,M,g,E1,6,30,asked,20.0", "1,M,g,E2,8,30,asked,26.7");
  }

  @Test
  void codesThatAreOnlyThereBecauseSomebodyGaveThemAreNotEachToldAsOne() throws IOException {
    var file = answers("group,Q", "g,A 40", "g,B 1", "g,C 1", "g,D 1", "g,E 1", "g,F 1");
    assertThat(tables(file, null)).contains("1,Q,g,A,*,*,answered,*");
    var more = answers("group,Q", "g,A 40", "g,B 2", "g,C 1", "g,D 1", "g,E 1");
    assertThat(tables(more, null)).contains("1,Q,g,A,40,45,answered,88.9");
  }

  private List<String> released(Path file, Path plan) throws IOException {
    return run(
        file,
        TWO,
        "--tables",
        plan.toString(),
        "--released",
        directory.resolve("out.csv").toString());
  }

  private List<String> tables(Path file, @Nullable String questions) throws IOException {
    return run(file, questions);
  }

  private List<String> run(Path file, @Nullable String questions, String... more)
      throws IOException {
    var words = new ArrayList<Object>(List.of("tables", "--protect", "--answers", file));
    if (questions != null) {
      var head = "questionnaire: q\nversion: 1\ntitle: {nl: t, en: t}\nquestions:\n";
      words.add("--questionnaire");
      words.add(Files.writeString(directory.resolve("q.yaml"), head + questions));
    }
    words.addAll(List.of(more));
    return CommandRun.well(words.toArray()).lines();
  }

  private Path plan(String name, String questions) throws IOException {
    return Files.writeString(
        directory.resolve(name + ".yaml"), "tables: [{table: 1, questions: [" + questions + "]}]");
  }

  private Path answers(String head, String... rows) throws IOException {
    var text = new StringBuilder(head + "\n");
    for (var row : rows) {
      var parts = row.split(" ");
      text.append((parts[0] + "\n").repeat(Integer.parseInt(parts[1])));
    }
    return Files.writeString(directory.resolve("a.csv"), text.toString());
  }
}
