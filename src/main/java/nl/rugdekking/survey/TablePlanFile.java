// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the plan of tables from a YAML file; docs/survey.md has an example. */
final class TablePlanFile {

  private static final Set<String> TABLE = Set.of("table", "base", "total", "note", "questions");
  private static final Set<String> QUESTION = Set.of("code", "columns");
  private static final Set<String> COLUMN = Set.of("question", "group", "as");

  private final Answers answers;
  private final List<TablePlan.Wanted> wanted = new ArrayList<>();

  private TablePlanFile(Answers answers) {
    this.answers = answers;
  }

  static TablePlan read(Path file, Answers answers) {
    var plan = new TablePlanFile(answers);
    var root = Yaml.read(file);
    root.get(root.map(Set.of("tables")), "tables").list().forEach(plan::addTables);
    return new TablePlan(plan.wanted);
  }

  private void addTables(Yaml yaml) {
    var map = yaml.map(TABLE);
    var id = yaml.get(map, "table");
    Codes.check(id.text(), id.place());
    var rule = Yaml.find(map, "base").map(TablePlanFile::readRule).orElse(null);
    var note = Yaml.find(map, "note").map(Yaml::words).orElse(null);
    boolean withTotal = QuestionAnswers.isTrue(map, "total");
    for (var question : yaml.get(map, "questions").list()) {
      var sources = readSources(question);
      if (withTotal) {
        checkTotal(question, sources);
      }
      wanted.add(
          new TablePlan.Wanted(
              id.text(), readCode(question), rule, sources, withTotal, note, question.place()));
    }
  }

  // A total needs one question and each group once. Multiple-choice questions have none, because
  // their totals cannot be protected yet.
  private void checkTotal(Yaml yaml, List<TablePlan.Source> sources) {
    long groups = sources.stream().map(TablePlan.Source::group).distinct().count();
    long questions = sources.stream().map(TablePlan.Source::question).distinct().count();
    boolean named = sources.stream().anyMatch(s -> s.as().equalsIgnoreCase(CrossTable.TOTAL));
    if (questions > 1 || groups < sources.size() || named) {
      throw yaml.refuse("A total is over different groups of one question, none called totaal.");
    }
    if (!kindOf(sources.getFirst()).isOneOf()) {
      throw yaml.refuse("A total is there for questions with one answer only.");
    }
  }

  private static BaseRule readRule(Yaml yaml) {
    return BaseRule.find(yaml.text())
        .orElseThrow(
            () ->
                yaml.refuse(
                    "The base is asked, answered or took-part, not %s.", Quoted.of(yaml.text())));
  }

  private static String readCode(Yaml yaml) {
    var code = yaml.isText() ? yaml : yaml.get(yaml.map(QUESTION), "code");
    return Codes.check(code.text(), code.place());
  }

  private List<TablePlan.Source> readSources(Yaml yaml) {
    return yaml.isText()
        ? TablePlan.everyGroup(answers, questionNumber(yaml))
        : readSources(yaml.get(yaml.map(QUESTION), "columns").list());
  }

  private List<TablePlan.Source> readSources(List<Yaml> columns) {
    var sources = new ArrayList<TablePlan.Source>();
    var names = new HashSet<String>();
    for (var yaml : columns) {
      var source = readSource(yaml, yaml.map(COLUMN));
      if (!names.add(source.as())) {
        throw yaml.refuse("There are two columns %s in this table.", Quoted.of(source.as()));
      }
      if (kindOf(source) != kindOf(sources.isEmpty() ? source : sources.getFirst())) {
        throw yaml.refuse("In one table one answer and several answers do not go together.");
      }
      sources.add(source);
    }
    return sources;
  }

  private QuestionKind kindOf(TablePlan.Source source) {
    return answers.questions().get(source.question()).kind();
  }

  private TablePlan.Source readSource(Yaml yaml, Map<String, Yaml> map) {
    var group = yaml.get(map, "group");
    int number = answers.groups().indexOf(group.text());
    if (number < 0) {
      throw group.refuse("There is no group %s in the answers.", Quoted.of(group.text()));
    }
    var as = map.getOrDefault("as", group);
    Codes.check(as.text(), as.place());
    return new TablePlan.Source(questionNumber(yaml.get(map, "question")), number, as.text());
  }

  private int questionNumber(Yaml yaml) {
    int question = answers.find(yaml.text());
    if (question < 0) {
      throw yaml.refuse("There is no question %s in the answers.", Quoted.of(yaml.text()));
    }
    if (!answers.questions().get(question).kind().hasAnswers()) {
      throw yaml.refuse("%s has no answers to count.", Quoted.of(yaml.text()));
    }
    return question;
  }
}
