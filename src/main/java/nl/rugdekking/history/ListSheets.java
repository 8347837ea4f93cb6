// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import nl.rugdekking.history.ImportChoices.SheetChoice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.sheet.Sheet.NamedSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody choose the sheet with the list, among the sheets of a workbook or the tables of a
 * web page. A workbook often begins with a cover sheet, or has one sheet for each year.
 */
@Service
public class ListSheets {

  /**
   * A sheet that may hold a list.
   *
   * @param index its place in the file, from 0
   * @param name its name; empty for a table of a web page
   * @param rows the number of rows that are not empty
   * @param headings the first headings, to recognise it by
   */
  public record SheetSummary(
      int index, String name, int rows, List<String> headings, boolean chosen) {}

  /**
   * The sheets of a file.
   *
   * @param unreadable the names of sheets that could not be read, for instance because they are too
   *     large
   */
  public record FoundSheets(List<SheetSummary> lists, List<String> unreadable) {}

  private static final int MAX_HEADINGS = 6;

  private final ListFiles files;
  private final HistoryRepository repository;

  ListSheets(ListFiles files, HistoryRepository repository) {
    this.files = files;
    this.repository = repository;
  }

  /** Returns the choices to begin with: the only sheet with a list is chosen beforehand. */
  static ImportChoices firstChoices(List<NamedSheet> sheets) {
    var lists = selectLists(sheets);
    if (lists.isEmpty()) {
      throw new RefusedException("history.fault.EMPTY");
    }
    return lists.size() == 1 && sheets.stream().allMatch(NamedSheet::readable)
        ? beginWith(lists.getFirst(), false)
        : ImportChoices.none(new SheetChoice(null, "", true), 1);
  }

  // Returns the choices about this sheet before any of its columns has a meaning.
  private static ImportChoices beginWith(NamedSheet sheet, boolean several) {
    return ImportChoices.none(
        new SheetChoice(sheet.index(), sheet.name(), several),
        HistoryTable.findHeadingLine(sheet.sheet()));
  }

  private static List<NamedSheet> selectLists(List<NamedSheet> sheets) {
    return sheets.stream().filter(sheet -> HistoryTable.isList(sheet.sheet())).toList();
  }

  /**
   * Returns the sheets that may hold the list.
   *
   * @throws StalePageException when the list was destroyed meanwhile
   */
  @Transactional(readOnly = true)
  public FoundSheets find(StoredList list) {
    var chosen = files.find(list).orElseThrow(StalePageException::new).choices().sheet().index();
    var sheets = files.listSheets(list);
    return new FoundSheets(
        selectLists(sheets).stream().map(sheet -> summarize(sheet, chosen)).toList(),
        sheets.stream().filter(sheet -> !sheet.readable()).map(NamedSheet::name).toList());
  }

  private static SheetSummary summarize(NamedSheet sheet, @Nullable Integer chosen) {
    return new SheetSummary(
        sheet.index(),
        sheet.name(),
        sheet.sheet().rows().size(),
        listHeadings(sheet),
        Integer.valueOf(sheet.index()).equals(chosen));
  }

  private static List<String> listHeadings(NamedSheet sheet) {
    var choices = beginWith(sheet, true);
    return new HistoryTable(sheet.sheet(), choices)
        .headings().stream().filter(heading -> !heading.isEmpty()).limit(MAX_HEADINGS).toList();
  }

  /** Returns true when the file has other sheets with a list. */
  @Transactional(readOnly = true)
  public boolean hasSeveral(StoredList list) {
    return files.find(list).map(content -> content.choices().sheet().several()).orElse(false);
  }

  /**
   * Stores which sheet holds the list. Choices about another sheet are forgotten, because its
   * columns and rows differ.
   *
   * @param version the version of the list when the page was shown
   * @throws RefusedException when the file has no such sheet
   * @throws StalePageException when the list changed or was destroyed since then
   */
  @Transactional
  public void choose(StoredList list, int version, int index) {
    var content = files.find(list).orElseThrow(StalePageException::new);
    if (Integer.valueOf(index).equals(content.choices().sheet().index())) {
      return;
    }
    var sheet =
        selectLists(files.listSheets(list)).stream()
            .filter(candidate -> candidate.index() == index)
            .findFirst()
            .orElseThrow(() -> new RefusedException("history.sheet.missing"));
    if (list.version() != version
        || !repository.saveChoices(list, content.fileName(), beginWith(sheet, true))) {
      throw new StalePageException();
    }
  }
}
