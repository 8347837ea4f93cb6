// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.ImportRights;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.TrialRun;
import nl.rugdekking.history.UnusedColumn;
import nl.rugdekking.history.Verdict;
import nl.rugdekking.subject.SubjectNotice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that says row by row what an import would do. */
@Component
record TrialPage(
    HistoryLists lists,
    HistoryTexts texts,
    TrialQuestions questions,
    RowPreviews previews,
    HiddenCaseCounts hiddenCases,
    GroundPage grounds) {

  /** A remark or reason with the rows it applies to. */
  record Finding(String title, List<String> lines) {}

  /**
   * @param page the number of the page of open questions
   */
  String show(Viewer viewer, StoredList list, int page, Model model) {
    var report = lists.tryOut(list);
    var trial = report.trial();
    model.addAttribute("trial", trial);
    model.addAttribute("alikeRows", previews.groupAlike(report.first()));
    model.addAttribute("previewed", report.first().size());
    model.addAttribute("refusals", listRefusals(trial));
    model.addAttribute("doubles", describeDuplicates(trial));
    model.addAttribute("remarks", listRemarks(trial));
    questions.addAttributes(report, page, model);
    model.addAttribute("unused", report.unused().stream().map(this::describeUnused).toList());
    model.addAttribute(
        "absent",
        report.absent().stream().map(column -> texts.text("history.column." + column)).toList());
    hiddenCases.addBeforeImport(viewer, trial, model);
    model.addAttribute("names", report.names());
    model.addAttribute("nameAnswers", List.of("NO", "YES"));
    model.addAttribute("notice", report.notice());
    model.addAttribute("noticeChoices", SubjectNotice.Choice.values());
    var fault = report.noticeFault();
    model.addAttribute("noticeFault", fault == null ? null : texts.text(fault));
    model.addAttribute("grounds", grounds.alikeRows(ImportRights.bodiesOf(viewer.offices())));
    return "history/trial";
  }

  private String describeUnused(UnusedColumn column) {
    return texts.text(
        "history.unused." + column.meaning(),
        column.heading().isEmpty()
            ? texts.text("history.column.nameless", Integer.toString(column.number()))
            : texts.text("history.unused.column", column.heading()),
        column.filled(),
        String.join(" · ", column.samples()));
  }

  private List<Finding> listRefusals(TrialRun trial) {
    return trial.refusedByReason().entrySet().stream()
        .map(
            refused ->
                new Finding(
                    texts.text("history.reason." + refused.getKey(), refused.getValue().size()),
                    refused.getValue().stream().map(this::describe).toList()))
        .toList();
  }

  private String describe(Verdict verdict) {
    return texts.text(verdict.messageKey(), verdict.args().stream().map(texts::shorten).toArray());
  }

  private List<String> describeDuplicates(TrialRun trial) {
    return trial.verdicts().stream()
        .filter(verdict -> verdict.outcome() instanceof Verdict.Duplicate)
        .map(this::describe)
        .toList();
  }

  private List<Finding> listRemarks(TrialRun trial) {
    var linesByKind = new TreeMap<Verdict.Remark.Kind, List<String>>();
    for (var verdict : trial.verdicts()) {
      for (var remark : verdict.remarks()) {
        var line = Integer.toString(verdict.line());
        linesByKind
            .computeIfAbsent(remark.kind(), _ -> new ArrayList<>())
            .add(texts.text("history.row", line, texts.shorten(remark.about())));
      }
    }
    return linesByKind.entrySet().stream()
        .map(
            kind ->
                new Finding(
                    texts.text("history.remark." + kind.getKey(), kind.getValue().size()),
                    kind.getValue()))
        .toList();
  }
}
