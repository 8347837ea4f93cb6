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
  private final List<TablePlan.PlannedTable> tables = new ArrayList<>();

  private TablePlanFile(Answers answers) {
    this.answers = answers;
  }

  static TablePlan read(Path file, Answers answers) {
    var plan = new TablePlanFile(answers);
    var root = YamlNode.read(file);
    root.get(root.map(Set.of("tables")), "tables").list().forEach(plan::addTables);
    return new TablePlan(plan.tables);
  }

  private void addTables(YamlNode yaml) {
    var map = yaml.map(TABLE);
    var id = yaml.get(map, "table");
    Codes.check(id.text(), id.place());
    var rule = YamlNode.find(map, "base").map(TablePlanFile::readRule).orElse(null);
    var note = YamlNode.find(map, "note").map(YamlNode::bilingualText).orElse(null);
    boolean withTotal = AnswerListReader.isTrue(map, "total");
    for (var question : yaml.get(map, "questions").list()) {
      var sources = readSources(question);
      if (withTotal) {
        checkTotal(question, sources);
      }
      tables.add(
          new TablePlan.PlannedTable(
              id.text(), readCode(question), rule, sources, withTotal, note, question.place()));
    }
  }

  // Checks that a table may have a total: it needs one question, with each group only once.
  // Multiple-choice questions have no total, because their totals cannot be protected yet.
  private void checkTotal(YamlNode yaml, List<TablePlan.ColumnSource> sources) {
    long groups = sources.stream().map(TablePlan.ColumnSource::group).distinct().count();
    long questions = sources.stream().map(TablePlan.ColumnSource::question).distinct().count();
    boolean named = sources.stream().anyMatch(s -> s.label().equalsIgnoreCase(CrossTable.TOTAL));
    if (questions > 1 || groups < sources.size() || named) {
      throw yaml.error("A total is over different groups of one question, none called totaal.");
    }
    if (!kindOf(sources.getFirst()).isSingleChoice()) {
      throw yaml.error("A total is there for questions with one answer only.");
    }
  }

  private static BaseRule readRule(YamlNode yaml) {
    return BaseRule.find(yaml.text())
        .orElseThrow(
            () ->
                yaml.error(
                    "The base is asked, answered or took-part, not %s.",
                    MessageText.quote(yaml.text())));
  }

  private static String readCode(YamlNode yaml) {
    var code = yaml.isText() ? yaml : yaml.get(yaml.map(QUESTION), "code");
    return Codes.check(code.text(), code.place());
  }

  private List<TablePlan.ColumnSource> readSources(YamlNode yaml) {
    return yaml.isText()
        ? TablePlan.sourcesOfGroups(answers, questionNumber(yaml))
        : readSources(yaml.get(yaml.map(QUESTION), "columns").list());
  }

  private List<TablePlan.ColumnSource> readSources(List<YamlNode> columns) {
    var sources = new ArrayList<TablePlan.ColumnSource>();
    var names = new HashSet<String>();
    for (var yaml : columns) {
      var source = readSource(yaml, yaml.map(COLUMN));
      if (!names.add(source.label())) {
        throw yaml.error(
            "There are two columns %s in this table.", MessageText.quote(source.label()));
      }
      if (kindOf(source) != kindOf(sources.isEmpty() ? source : sources.getFirst())) {
        throw yaml.error("In one table one answer and several answers do not go together.");
      }
      sources.add(source);
    }
    return sources;
  }

  private QuestionKind kindOf(TablePlan.ColumnSource source) {
    return answers.questions().get(source.question()).kind();
  }

  private TablePlan.ColumnSource readSource(YamlNode yaml, Map<String, YamlNode> map) {
    var group = yaml.get(map, "group");
    int number = answers.groups().indexOf(group.text());
    if (number < 0) {
      throw group.error("There is no group %s in the answers.", MessageText.quote(group.text()));
    }
    var as = map.getOrDefault("as", group);
    Codes.check(as.text(), as.place());
    return new TablePlan.ColumnSource(questionNumber(yaml.get(map, "question")), number, as.text());
  }

  private int questionNumber(YamlNode yaml) {
    int question = answers.indexOf(yaml.text());
    if (question < 0) {
      throw yaml.error("There is no question %s in the answers.", MessageText.quote(yaml.text()));
    }
    if (!answers.questions().get(question).kind().hasAnswers()) {
      throw yaml.error("%s has no answers to count.", MessageText.quote(yaml.text()));
    }
    return question;
  }
}
