// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the page of a list of old incidents that fits its state: new, tried out, being imported or
 * imported.
 */
@Component
record HistoryPages(
    HistoryLists lists,
    HistoryTexts texts,
    SheetPages sheets,
    MatchPages matches,
    TrialPage trials,
    ImportedListPage importedPage) {

  record Row(String text, String path) {}

  String listsPath() {
    return texts.listsPath();
  }

  String listPath(UUID list) {
    return texts.listPath(list);
  }

  String showLists(List<StoredList> found, Model model) {
    model.addAttribute(
        "lists",
        found.stream()
            .filter(list -> list.state() != StoredList.State.ENDED)
            .map(list -> new Row(describe(list), listPath(list.id())))
            .toList());
    return "history/lists";
  }

  private String describe(StoredList list) {
    return texts.text(
        "history.state." + list.state(),
        texts.moment(list.startedAt()),
        list.imported() == null ? 0 : list.imported());
  }

  void addFault(UnreadableSheetException unreadable, Model model) {
    model.addAttribute(
        "fault",
        texts.text(
            "history.fault." + unreadable.kind(),
            Integer.toString(unreadable.line()),
            unreadable.cell()));
  }

  void addFault(RefusedException refused, Model model) {
    model.addAttribute("fault", texts.text(refused.messageKey()));
  }

  /**
   * @param page the number of the page of open questions
   */
  String showList(Viewer viewer, StoredList list, int page, Model model) {
    model.addAttribute("steps", texts.steps());
    model.addAttribute("base", listPath(list.id()));
    model.addAttribute("version", list.version());
    model.addAttribute("list", list);
    if (list.state() == StoredList.State.DONE) {
      importedPage.addAttributes(viewer, list, model);
    }
    return switch (list.state()) {
      case ACCEPTED, DONE, UNDOING, UNDONE, ENDED -> "history/progress";
      case NEW ->
          switch (lists.nextStep(list)) {
            case SHEET -> sheets.show(list, false, model);
            case COLUMNS -> matches.showColumns(list, model);
            case VALUES -> matches.showValues(list, 1, false, model);
            case TRIAL -> trials.show(viewer, list, page, model);
          };
    };
  }
}
