// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.UUID;
import nl.rugdekking.history.ListSheets;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which somebody chooses the sheet of a workbook. */
@Component
record SheetPages(ListSheets sheets, HistoryTexts texts) {

  String columnsPath(UUID list) {
    return texts.listPath(list) + "/kolommen";
  }

  /**
   * @param unanswered true when the form was sent without a choice
   */
  String show(StoredList list, boolean unanswered, Model model) {
    var all = sheets.find(list);
    var found = all.lists();
    model.addAttribute("steps", texts.steps());
    model.addAttribute("base", texts.listPath(list.id()));
    model.addAttribute("version", list.version());
    model.addAttribute("unanswered", unanswered);
    model.addAttribute("unreadable", String.join(", ", all.unreadable()));
    model.addAttribute("sheets", found.stream().map(this::choice).toList());
    model.addAttribute(
        "chosen",
        found.stream()
            .filter(ListSheets.SheetSummary::chosen)
            .findFirst()
            .map(sheet -> Integer.toString(sheet.index()))
            .orElse(""));
    return "history/sheets";
  }

  private Choice choice(ListSheets.SheetSummary sheet) {
    return new Choice(
        Integer.toString(sheet.index()),
        sheet.name().isEmpty()
            ? texts.text("history.sheet.table", Integer.toString(sheet.index() + 1))
            : sheet.name(),
        texts.text("history.sheet.holds", sheet.rows(), String.join(" · ", sheet.headings())));
  }
}
