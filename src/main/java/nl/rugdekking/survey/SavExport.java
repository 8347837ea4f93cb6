// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns answers into variables of SPSS, which are written to a SAV file: one for the group, one
 * with labels for each question, and for multiple choice one for each answer. Two missing values
 * stand for skipped and not asked. Open answers are left out, because beside the group and the
 * profile they could identify people.
 */
final class SavExport {

  /** The missing values of SPSS for people who skipped the question, and who were not asked. */
  static final double SKIPPED = -8;

  static final double NOT_ASKED = -9;

  private final Answers answers;
  private final Language language;
  private final SavNames names = new SavNames();
  private final List<SavVariable> variables = new ArrayList<>();
  private final List<SavVariable.MultipleResponseSet> sets = new ArrayList<>();

  private SavExport(Answers answers, Language language) {
    this.answers = answers;
    this.language = language;
  }

  /** Returns the SAV file, with labels in this language. */
  static byte[] write(String title, Answers answers, Language language) {
    var export = new SavExport(answers, language);
    export.addGroup();
    for (int i = 0; i < answers.questions().size(); i++) {
      export.addQuestion(answers.questions().get(i), answers.columns().get(i));
    }
    return SavFile.write(title, export.variables, export.sets, answers.respondents());
  }

  private void addGroup() {
    var labels =
        IntStream.range(0, answers.groups().size())
            .mapToObj(i -> new SavVariable.ValueLabel(i + 1, answers.groups().get(i)))
            .toList();
    variables.add(
        new SavVariable(
            names.name(AnswerFile.GROUP),
            textIn("groep", "group"),
            SavVariable.Measure.NOMINAL,
            0,
            labels,
            List.of(),
            i -> answers.groupOf()[i] + 1));
  }

  private void addQuestion(Question question, AnswerColumn column) {
    switch (column) {
      case AnswerColumn.SingleChoice one -> variables.add(createSingleVariable(question, one));
      case AnswerColumn.MultipleChoice several -> addTickVariables(question, several);
      case AnswerColumn.Numbers numbers -> variables.add(createNumberVariable(question, numbers));
      case AnswerColumn.Texts _ -> {}
    }
  }

  private SavVariable createSingleVariable(Question question, AnswerColumn.SingleChoice column) {
    var values = findNumericCodes(question);
    var labels = new ArrayList<SavVariable.ValueLabel>();
    var missing = new ArrayList<>(List.of(NOT_ASKED, SKIPPED));
    for (int i = 0; i < values.length; i++) {
      var answer = question.answers().get(i);
      labels.add(new SavVariable.ValueLabel(values[i], answer.label().in(language)));
      if (answer.missing()) {
        missing.add(values[i]);
      }
    }
    labels.addAll(listMissingLabels());
    return new SavVariable(
        names.name(question.code()),
        question.text().in(language),
        question.kind() == QuestionKind.FIVE_POINT
            ? SavVariable.Measure.ORDINAL
            : SavVariable.Measure.NOMINAL,
        0,
        labels,
        missing,
        i -> findValue(column.values()[i] & 0xff, values));
  }

  private static double findValue(int number, double[] values) {
    return number >= AnswerColumn.FIRST
        ? values[number - AnswerColumn.FIRST]
        : findMissingCode(number);
  }

  private static double findMissingCode(int number) {
    return number == AnswerColumn.SILENT_NOT_ASKED ? NOT_ASKED : SKIPPED;
  }

  // Returns the codes as numbers when all are small whole numbers; otherwise 1, 2, 3 and so on.
  private static double[] findNumericCodes(Question question) {
    var codes = question.answers().stream().map(Answer::code).toList();
    boolean areNumbers = codes.stream().allMatch(code -> code.matches("0|[1-9][0-9]{0,8}"));
    return IntStream.range(0, codes.size())
        .mapToDouble(i -> areNumbers ? Double.parseDouble(codes.get(i)) : i + 1)
        .toArray();
  }

  private void addTickVariables(Question question, AnswerColumn.MultipleChoice column) {
    var ticks = new ArrayList<String>();
    for (int i = 0; i < question.answers().size(); i++) {
      var variable = createTickVariable(question, question.answers().get(i), column, 1L << i);
      ticks.add(variable.name());
      variables.add(variable);
    }
    if (ticks.size() > 1) {
      sets.add(
          new SavVariable.MultipleResponseSet(
              names.ofSet(question.code()), question.text().in(language), ticks));
    }
  }

  private SavVariable createTickVariable(
      Question question, Answer answer, AnswerColumn.MultipleChoice column, long bit) {
    var words = answer.label().in(language);
    var labels = new ArrayList<SavVariable.ValueLabel>();
    labels.add(new SavVariable.ValueLabel(0, textIn("niet aangekruist", "not ticked")));
    labels.add(new SavVariable.ValueLabel(1, words));
    labels.addAll(listMissingLabels());
    return new SavVariable(
        names.name(question.code() + "_" + answer.code()),
        question.text().in(language) + ": " + words,
        SavVariable.Measure.NOMINAL,
        0,
        labels,
        List.of(NOT_ASKED, SKIPPED),
        row -> findTickValue(column.ticks()[row], bit));
  }

  private static double findTickValue(long ticks, long bit) {
    if (ticks >= AnswerColumn.SKIPPED) {
      return ticks == AnswerColumn.NOT_ASKED ? NOT_ASKED : SKIPPED;
    }
    return (ticks & bit) == 0 ? 0 : 1;
  }

  private SavVariable createNumberVariable(Question question, AnswerColumn.Numbers column) {
    // The missing values are negative, so they are used only where no answer can be.
    var least = question.least();
    boolean hasMissing = least != null && least >= 0;
    return new SavVariable(
        names.name(question.code()),
        question.text().in(language),
        SavVariable.Measure.SCALE,
        2,
        hasMissing ? listMissingLabels() : List.of(),
        hasMissing ? List.of(NOT_ASKED, SKIPPED) : List.of(),
        i ->
            hasMissing && Double.isNaN(column.values()[i])
                ? findMissingCode(column.silences()[i])
                : column.values()[i]);
  }

  private List<SavVariable.ValueLabel> listMissingLabels() {
    return List.of(
        new SavVariable.ValueLabel(SKIPPED, textIn("overgeslagen", "skipped")),
        new SavVariable.ValueLabel(NOT_ASKED, textIn("niet gevraagd", "not asked")));
  }

  private String textIn(String dutch, String english) {
    return new BilingualText(dutch, english).in(language);
  }
}
