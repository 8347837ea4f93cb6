// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.ImportUndo;
import nl.rugdekking.history.SkippedRowRepository;
import nl.rugdekking.history.SkippedRows;
import nl.rugdekking.history.StoredList;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of an imported list: the rows that were left out, and the way to undo the import.
 */
@Component
record ImportedListPage(
    SkippedRowRepository skippedRows,
    ImportUndo undo,
    HiddenCaseCounts hiddenCases,
    HistoryTexts texts) {

  // A spreadsheet takes a cell with such a beginning for a formula and would calculate it.
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** The reasons that somebody could have removed before the import by answering a question. */
  private static final Set<String> ANSWERABLE = Set.of("NO_SUCH_DAY", "NO_DAY", "LOOKS_DOUBLE");

  String listPath(UUID list) {
    return texts.listPath(list);
  }

  /** Adds the data that the page of an imported list shows. */
  void addAttributes(Viewer viewer, StoredList list, Model model) {
    hiddenCases.addAfterImport(viewer, list, model);
    var findings =
        skippedRows.find(list).map(rows -> groupByReason(rows, rows.headings())).orElse(List.of());
    model.addAttribute("leftOut", findings);
    var ended = list.endedAt();
    if (ended != null && undo.isInTime(list)) {
      model.addAttribute("until", texts.moment(ended.plus(ImportUndo.UNDO_PERIOD)));
    }
  }

  /** Shows the page that asks if the import is to be undone. */
  String showUndo(StoredList list, ImportUndo.UndoCheck check, Model model) {
    model.addAttribute("steps", texts.steps(list.id()));
    model.addAttribute("base", listPath(list.id()));
    model.addAttribute("version", list.version());
    model.addAttribute("outlook", check);
    model.addAttribute("until", texts.moment(check.until()));
    return "history/undo";
  }

  private List<TrialPage.Finding> groupByReason(SkippedRows skipped, List<String> headings) {
    Map<String, List<SkippedRows.Row>> byReason =
        skipped.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.messageKey().replaceFirst("^history\\.double\\..*", "double"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var findings = new ArrayList<TrialPage.Finding>();
    byReason.forEach(
        (reason, rows) ->
            findings.add(
                new TrialPage.Finding(
                    reason.equals("double")
                        ? texts.text("history.doubles.lead", rows.size())
                        : texts.text(reason.replace("refused", "reason"), rows.size()),
                    rows.stream()
                        .map(row -> describeReason(row) + " " + formatCells(row, headings))
                        .toList())));
    return findings;
  }

  private String formatCells(SkippedRows.Row row, List<String> headings) {
    return texts.shorten(SkippedRows.formatCells(row.cells(), headings));
  }

  private String describeReason(SkippedRows.Row row) {
    // This page has sentences of its own for these reasons, because the sentences before the import
    // say what to fill in.
    var reason = row.messageKey().replaceFirst("^history\\.refused\\.", "");
    var key = ANSWERABLE.contains(reason) ? "history.left-out." + reason : row.messageKey();
    return texts.text(key, row.args().stream().map(texts::shorten).toArray());
  }

  /** Returns a CSV file of the rows left out: the line, the reason, and the original cells. */
  byte[] toCsv(SkippedRows skipped) {
    var out = new StringBuilder("\uFEFF");
    try (var csv = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(out)) {
      var head = new ArrayList<String>();
      head.add(texts.text("history.origin.line"));
      head.add(texts.text("history.left-out.reason"));
      head.addAll(skipped.headings());
      csv.printRecord(head.stream().map(ImportedListPage::escapeFormula));
      for (var row : skipped.rows()) {
        var cells = new ArrayList<String>();
        cells.add(row.line());
        cells.add(describeReason(row));
        cells.addAll(row.cells());
        csv.printRecord(cells.stream().map(ImportedListPage::escapeFormula));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escapeFormula(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
