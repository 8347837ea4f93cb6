// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file with answers: a line per respondent, a column {@code group} and a column per
 * question. A cell has the code of an answer, or several codes with semicolons between them; {@code
 * -} means that nothing was ticked, an empty cell that the question was skipped, and a full stop
 * that it was not asked.
 */
final class AnswerFile {

  static final String GROUP = "group";

  private static final int MAX_GROUPS = 10_000;

  private final CsvFile csv;
  private final List<ColumnReader> readers = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final int groupPosition;
  private final Map<String, Character> groups = new HashMap<>();
  private char[] groupOf = {};
  private int size;

  private AnswerFile(CsvFile csv) {
    this.csv = csv;
    groupPosition = csv.position(GROUP);
  }

  /** Reads a file without a questionnaire; the answer codes come from the data. */
  static Answers read(Path file, Set<String> multiple, Set<String> leaveOut) {
    try (var csv = CsvFile.open(file)) {
      var answerFile = new AnswerFile(csv);
      answerFile.check(multiple, "--multiple");
      answerFile.check(leaveOut, "--leave-out");
      answerFile.derive(multiple, leaveOut);
      return answerFile.read();
    }
  }

  /**
   * Reads a file with the questions of a questionnaire; its columns may be in any order. People who
   * did not take part are left out.
   */
  static Answers read(Path file, Questionnaire questionnaire) {
    try (var csv = CsvFile.open(file)) {
      var answerFile = new AnswerFile(csv);
      answerFile.expect(questionnaire.questions(), question -> true);
      var answers = answerFile.read();
      var contradictions = questionnaire.findContradictions(answers);
      if (!contradictions.isEmpty()) {
        throw createRefusal(file, contradictions.getFirst());
      }
      questionnaire.markNotAsked(answers);
      return questionnaire.withoutNonParticipants(answers);
    }
  }

  /**
   * Reads the columns of those of these questions that the file has; refuses a file in which a
   * needed question is missing.
   */
  static Answers read(Path file, List<Question> questions, Collection<String> needed) {
    try (var csv = CsvFile.open(file)) {
      var answerFile = new AnswerFile(csv);
      answerFile.expect(
          questions, question -> needed.contains(question.code()) || csv.has(question.code()));
      return answerFile.read();
    }
  }

  private static BadInputException createRefusal(Path file, Questionnaire.Contradiction found) {
    return findPosition(file, found.respondent(), found.question()).error(found.sentence());
  }

  /** Finds the place of a cell by reading the file again, so that places need not be stored. */
  static FilePosition findPosition(Path file, int respondent, String column) {
    try (var csv = CsvFile.open(file)) {
      var row = csv.next();
      for (int i = 0; i < respondent && row != null; i++) {
        row = csv.next();
      }
      return (row == null ? csv.header() : row).place(csv.position(column));
    }
  }

  private void check(Set<String> named, String option) {
    for (var code : named) {
      if (!csv.has(code) || code.equals(GROUP)) {
        throw csv.header()
            .place()
            .error("There is no column %s, which %s names.", MessageText.quote(code), option);
      }
    }
  }

  private void derive(Set<String> multiple, Set<String> leaveOut) {
    for (int i = 0; i < csv.header().size(); i++) {
      var code = csv.name(i);
      if (i != groupPosition && !leaveOut.contains(code)) {
        Codes.check(code, csv.header().place(i));
        add(ColumnReader.fromData(code, multiple.contains(code)), i);
      }
    }
  }

  private void expect(List<Question> questions, Predicate<Question> wanted) {
    var known = new LinkedHashSet<String>();
    questions.forEach(question -> known.add(question.code()));
    for (int i = 0; i < csv.header().size(); i++) {
      if (i != groupPosition && !known.contains(csv.name(i))) {
        throw csv.header()
            .place(i)
            .error("The questionnaire has no question %s.", MessageText.quote(csv.name(i)));
      }
    }
    questions.stream()
        .filter(wanted)
        .forEach(question -> add(ColumnReader.of(question), csv.position(question.code())));
  }

  private void add(ColumnReader reader, int position) {
    readers.add(reader);
    positions.add(position);
  }

  private Answers read() {
    if (readers.isEmpty()) {
      throw csv.header().place().error("There is no column of a question beside 'group'.");
    }
    var columns = readers.toArray(ColumnReader[]::new);
    var cells = positions.stream().mapToInt(Integer::intValue).toArray();
    for (var row = csv.next(); row != null; row = csv.next()) {
      group(row);
      for (int i = 0; i < columns.length; i++) {
        columns[i].read(row, cells[i]);
      }
    }
    if (size == 0) {
      throw csv.header().place().error("There are no respondents below the first line.");
    }
    return createAnswers();
  }

  private void group(CsvRow row) {
    var name = row.cell(groupPosition).strip();
    var number = groups.get(name);
    if (number == null) {
      number = newGroup(name, row.place(groupPosition));
    }
    if (size == groupOf.length) {
      groupOf = Arrays.copyOf(groupOf, ColumnReader.room(size));
    }
    groupOf[size++] = number;
  }

  private char newGroup(String name, FilePosition place) {
    if (name.isEmpty() || name.equals(ColumnReader.NOT_ASKED)) {
      throw place.error("This respondent has no group.");
    }
    Codes.check(name, place);
    if (groups.size() == MAX_GROUPS) {
      throw place.error("There are more than %d groups.", MAX_GROUPS);
    }
    var number = (char) groups.size();
    groups.put(name, number);
    return number;
  }

  private Answers createAnswers() {
    var sorted = sort(groups.keySet());
    var order = new char[sorted.size()];
    for (char i = 0; i < order.length; i++) {
      order[numberOf(sorted.get(i))] = i;
    }
    var members = new char[size];
    for (int i = 0; i < size; i++) {
      members[i] = order[groupOf[i]];
    }
    var read = readers.stream().map(ColumnReader::finish).toList();
    return new Answers(
        sorted,
        members,
        read.stream().map(ColumnReader.QuestionColumn::question).toList(),
        read.stream().map(ColumnReader.QuestionColumn::column).toList());
  }

  private int numberOf(String group) {
    @Nullable Character number = groups.get(group);
    return number == null ? 0 : number;
  }

  private static List<String> sort(Collection<String> names) {
    return names.stream().sorted(Codes.ORDER).toList();
  }
}
