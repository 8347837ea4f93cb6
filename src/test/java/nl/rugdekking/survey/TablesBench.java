// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Run by bench/tables; prints what it takes, and with {@code --svg FILE} draws it against
 * respondents.
 */
final class TablesBench {

  private static final int GROUPS = 3;
  private static final int ANSWERS = 5;
  private static final int TURNS = 15;

  private TablesBench() {}

  static void main(String[] arguments) throws IOException {
    measure(answers(12, 30_000)); // until its code is compiled
    var series = new ArrayList<CostPlot.Series>();
    System.out.println("questions,respondents,bare_ms,tables_ms,ratio");
    for (int questions : new int[] {12, 60}) {
      var bare = new ArrayList<double[]>();
      var tables = new ArrayList<double[]>();
      for (int respondents :
          new int[] {1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000}) {
        var took = measure(answers(questions, respondents));
        line(questions, respondents, took);
        bare.add(new double[] {respondents, took[0]});
        tables.add(new double[] {respondents, took[1]});
      }
      boolean few = questions == 12;
      series.add(
          new CostPlot.Series(
              questions + " questions: bare loop", few ? "#8a6d1d" : "#b3261e", bare));
      series.add(
          new CostPlot.Series(
              questions + " questions: tables", few ? "#0d5c63" : "#3b3f9c", tables));
    }
    if (arguments.length == 2 && arguments[0].equals("--svg")) {
      Files.writeString(
          Path.of(arguments[1]),
          CostPlot.svg("All tables of 12 and 60 questions, three groups, with hiding", series));
    }
  }

  private static void line(int questions, int respondents, double[] took) {
    System.out.printf(
        Locale.ROOT,
        "%d,%d,%.2f,%.2f,%.2f%n",
        questions,
        respondents,
        took[0],
        took[1],
        took[1] / took[0]);
  }

  // The two in turn, so that both meet the same machine; the median of each.
  private static double[] measure(Answers answers) {
    double[][] times = new double[2][TURNS];
    long sum = 0;
    for (int turn = -5; turn < TURNS; turn++) {
      long start = System.nanoTime();
      sum += bare(answers);
      long between = System.nanoTime();
      sum += TablesCommand.protect(answers, TablePlan.all(answers), false, List.of()).size();
      long end = System.nanoTime();
      if (turn >= 0) {
        times[0][turn] = (between - start) / 1e6;
        times[1][turn] = (end - between) / 1e6;
      }
    }
    if (sum == 0) {
      throw new AssertionError();
    }
    Arrays.stream(times).forEach(Arrays::sort);
    return new double[] {times[0][TURNS / 2], times[1][TURNS / 2]};
  }

  private static long bare(Answers answers) {
    long sum = 0;
    for (var column : answers.columns()) {
      var counts = new int[GROUPS * 256];
      var values = ((AnswerColumn.SingleChoice) column).values();
      var groups = answers.groupOf();
      for (int i = 0; i < values.length; i++) {
        counts[(groups[i] << 8) | (values[i] & 0xff)]++;
      }
      sum += counts[3];
    }
    return sum;
  }

  private static Answers answers(int questions, int respondents) {
    var random = new Random(1);
    var columns = new ArrayList<AnswerColumn>();
    var asked = new ArrayList<Question>();
    var abc =
        List.of("A", "B", "C", "D", "E").stream()
            .map(code -> Answer.withoutLabel(code, false))
            .toList();
    for (int q = 0; q < questions; q++) {
      var values = new byte[respondents];
      for (int i = 0; i < respondents; i++) {
        values[i] =
            (byte) (random.nextInt(20) == 0 ? 1 : AnswerColumn.FIRST + random.nextInt(ANSWERS));
      }
      columns.add(new AnswerColumn.SingleChoice(values));
      asked.add(Question.fromData("Q" + q, QuestionKind.SINGLE, abc));
    }
    var groupOf = new char[respondents];
    for (int i = 0; i < respondents; i++) {
      groupOf[i] = (char) random.nextInt(GROUPS);
    }
    return new Answers(List.of("a", "b", "c"), groupOf, asked, columns);
  }
}
