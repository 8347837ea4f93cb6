// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.bedatadriven.spss.SpssDataFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavUnitTests {

  private static final int QUESTIONS = 500;
  private static final int PEOPLE = 40;
  private static final String LABEL =
      "Coördinatie van beëdiging, één maatregel per categorie: ".repeat(5);
  private static final String ANSWER =
      "Heel erg oneens, want zo'n beëdiging is géén overbodige luxe ".repeat(2);

  @TempDir Path directory;

  @Test
  void anotherReaderFindsNamesLabelsMissingValuesAndNumbers() throws IOException {
    var answers = large();
    var reader = new SpssDataFileReader(write(answers).toFile());
    assertThat(reader.getNumCases()).isEqualTo(PEOPLE);
    var variable =
        reader.getVariables().stream()
            .filter(v -> v.getVariableName().equals(longName(7)))
            .findFirst()
            .orElseThrow();
    assertThat(variable.getVariableLabel()).isEqualTo(label(7));
    assertThat(variable.getMissing()).containsExactly(-9.0, -8.0, 3.0);
    assertThat(variable.getValueLabels())
        .containsEntry(1.0, ANSWER.substring(0, 118) + "1")
        .containsEntry(-8.0, "overgeslagen");
    for (int person = 0; reader.readNextCase(); person++) {
      var column = (AnswerColumn.SingleChoice) answers.columns().get(7);
      int number = column.values()[person] - AnswerColumn.FIRST;
      assertThat(reader.getDoubleValue(variable.getIndex()))
          .isEqualTo(number < 0 ? column.values()[person] - 9 : number + 1);
    }
  }

  @Test
  void namesAreDifferentAndNoWordsOfTheSyntax() {
    var names = new SavNames();
    assertThat(List.of("All", "Q1", "q1", "1e vraag", "é-n", "x".repeat(90), "x".repeat(80)))
        .extracting(names::name)
        .containsExactly(
            "VAll", "Q1", "q1_2", "V1e_vraag", "é_n", "x".repeat(64), "x".repeat(62) + "_2");
    // PSPP reads no set whose name with its sign is longer than 64
    assertThat(names.ofSet("M".repeat(64))).isEqualTo("S_" + "M".repeat(61));
  }

  @Test
  @Tag("long")
  void psppCountsWhatWeCount() throws IOException, InterruptedException {
    var answers = large();
    write(answers);
    var syntax = directory.resolve("count.sps");
    var out = directory.resolve("out.csv");
    Files.writeString(
        syntax,
        "GET FILE='%s'.\nMRSETS /DISPLAY NAME=ALL.\nFREQUENCIES /VARIABLES=ALL.\n"
            .formatted(directory.resolve("f.sav")));
    var builder =
        new ProcessBuilder("pspp", "-O", "format=csv", "-o", out.toString(), syntax.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    var pspp = builder.start();
    assertThat(pspp.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(pspp.exitValue()).as(Files.readString(directory.resolve("log"))).isZero();
    var text = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(text).contains("$S_M", "Dichotomies").doesNotContain("error:", "warning:");
    for (int q = 0; q < QUESTIONS; q += 50) {
      assertThat(psppCounts(text, label(q))).isEqualTo(ourCounts(answers, q));
    }
  }

  // "Table: <label>" and then rows such as "Valid,<answer>,12,..."
  private static List<Integer> psppCounts(String text, String label) {
    var counts = new ArrayList<>(List.of(0, 0));
    var lines = text.lines().toList();
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).replace("\"", "").equals("Table: " + label))
            .findFirst()
            .orElse(-1);
    assertThat(at).as(label).isNotNegative();
    for (var line : lines.subList(at + 1, Math.min(at + 9, lines.size()))) {
      for (int answer = 1; answer <= 2; answer++) {
        var cell = ANSWER.substring(0, 118) + answer + "\"";
        int end = line.indexOf(cell);
        if (end >= 0) {
          counts.set(
              answer - 1, Integer.valueOf(line.substring(end + cell.length()).split(",")[1]));
        }
      }
    }
    return counts;
  }

  private static List<Integer> ourCounts(Answers answers, int question) {
    int[] sums = new int[2];
    new Tabulation(answers)
        .count(question)
        .forEach(group -> IntStream.range(0, 2).forEach(i -> sums[i] += group.counts()[i]));
    return List.of(sums[0], sums[1]);
  }

  private Path write(Answers answers) throws IOException {
    var file = directory.resolve("f.sav");
    Files.write(file, SavExport.write("Onderzoek", answers, Language.DUTCH));
    return file;
  }

  private static String longName(int question) {
    return String.format(Locale.ROOT, "EEN_LANGE_NAAM_MET_ACCENT_Ë_%04d", question);
  }

  private static String label(int question) {
    return LABEL.substring(0, 246) + String.format(Locale.ROOT, "%04d", question);
  }

  private static Answers large() {
    var random = new Random(3);
    var questions = new ArrayList<Question>();
    var columns = new ArrayList<AnswerColumn>();
    for (int q = 0; q < QUESTIONS; q++) {
      var answers =
          IntStream.rangeClosed(1, 3)
              .mapToObj(
                  i ->
                      new Answer(
                          "" + i, BilingualText.same(ANSWER.substring(0, 118) + i), false, i == 3))
              .toList();
      questions.add(
          new Question(
              longName(q),
              QuestionKind.SINGLE,
              BilingualText.same(label(q)),
              answers,
              false,
              null));
      var values = new byte[PEOPLE];
      for (int i = 0; i < PEOPLE; i++) {
        int number = random.nextInt(5);
        values[i] = (byte) (number < 2 ? number : number + 1);
      }
      columns.add(new AnswerColumn.SingleChoice(values));
    }
    questions.add(Question.fromData("M", QuestionKind.MULTIPLE, plain("A", "B")));
    columns.add(new AnswerColumn.MultipleChoice(random.longs(PEOPLE, 0, 4).toArray()));
    return new Answers(List.of("raad"), new char[PEOPLE], questions, columns);
  }

  private static List<Answer> plain(String... codes) {
    return Stream.of(codes).map(code -> Answer.withoutLabel(code, false)).toList();
  }
}
