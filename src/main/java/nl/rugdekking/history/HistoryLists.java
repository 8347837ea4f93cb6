// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.history.TrialReport.Answers;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.sheet.UnreadableSheetException;
import nl.rugdekking.subject.SubjectNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handles the lists of old incidents that an organisation imports. A list is handed in, its columns
 * and values are matched by a human, the import is tried out, and scheduled work carries it out.
 * Only the person who handed it in may see it, because its rows are not yet cases with their own
 * readers.
 */
@Service
public class HistoryLists {

  /** The largest size of a file, in bytes. */
  public static final int MAX_BYTES = 10_000_000;

  static final Duration MAX_AGE = Duration.ofDays(2);

  /** The columns of which nobody is told that the list has none. */
  private static final Set<ColumnMeaning> NEVER_MISSED =
      EnumSet.of(ColumnMeaning.NUMBER, ColumnMeaning.POSITION);

  private final HistoryRepository repository;
  private final ListFiles files;
  private final ListMatcher matcher;
  private final TrialRunner trialRunner;
  private final SubjectNotices notices;
  private final ListEvents events;

  HistoryLists(
      HistoryRepository repository,
      ListFiles files,
      ListMatcher matcher,
      TrialRunner trialRunner,
      SubjectNotices notices,
      ListEvents events) {
    this.repository = repository;
    this.files = files;
    this.matcher = matcher;
    this.trialRunner = trialRunner;
    this.notices = notices;
    this.events = events;
  }

  /**
   * Stores a new list and returns its id.
   *
   * @throws UnreadableSheetException when the file is not a table
   */
  @Transactional
  public UUID handIn(Viewer viewer, String fileName, byte[] file) throws UnreadableSheetException {
    ImportRights.require(viewer);
    if (file.length > MAX_BYTES) {
      throw new RefusedException("history.fault.TOO_LARGE");
    }
    var choices = ListSheets.firstChoices(files.parseSheets(file));
    var id = Ids.random();
    var now = events.now();
    repository.insert(
        id, viewer.person(), file, new HistoryRepository.NamedChoices(fileName, choices), now);
    events.record(viewer.person(), id, "list.handed-in", Map.of());
    events.scheduleAt(now.plus(MAX_AGE));
    return id;
  }

  /**
   * @throws ForbiddenException when the viewer may not import rows of any body
   */
  @Transactional(readOnly = true)
  public List<StoredList> list(Viewer viewer) {
    ImportRights.require(viewer);
    return repository.list(viewer.person());
  }

  /**
   * @throws HiddenException when somebody else handed it in
   */
  @Transactional(readOnly = true)
  public StoredList get(Viewer viewer, UUID id) {
    ImportRights.require(viewer);
    return repository
        .find(id)
        .filter(list -> list.owner().equals(viewer.person()))
        .orElseThrow(HiddenException::new);
  }

  /** Returns the columns with their meaning: the chosen one, or else a suggestion. */
  @Transactional(readOnly = true)
  public List<ListMatcher.MatchedColumn> listColumns(StoredList list) {
    var content = content(list);
    return matcher.columns(content.table(), content.choices());
  }

  /** Returns the number of the line that is taken for the headings. */
  @Transactional(readOnly = true)
  public int headingLine(StoredList list) {
    return content(list).choices().headings();
  }

  private ListContent content(StoredList list) {
    return files.find(list).orElseThrow(StalePageException::new);
  }

  /**
   * Stores the meaning of each column.
   *
   * @param headings the line of the file with the headings
   * @param columns null for a column about which nothing was chosen yet
   * @throws RefusedException when a meaning that may occur once occurs twice, a required one is
   *     missing, or nothing was chosen for a column
   */
  @Transactional
  public void saveColumns(
      StoredList list, int version, int headings, List<@Nullable ColumnMeaning> columns) {
    var content = content(list);
    saveChoices(
        list,
        version,
        content,
        content.choices().withColumns(headings, ListMatcher.checkColumns(columns)));
  }

  /** Stores which line has the headings; the columns then have to be matched again. */
  @Transactional
  public void changeHeadingLine(StoredList list, int version, int headings) {
    var content = content(list);
    saveChoices(list, version, content, content.choices().withColumns(headings, List.of()));
  }

  /** Returns the values of a list, each with its choice or else a suggestion. */
  @Transactional(readOnly = true)
  public Map<ValueKind, List<ListMatcher.MatchedValue>> listValues(StoredList list) {
    var content = content(list);
    return matcher.values(content.table(), content.choices());
  }

  @Transactional
  public void saveValues(StoredList list, int version, Map<ValueKind, Map<String, String>> chosen) {
    var content = content(list);
    matcher.checkValues(chosen);
    var choices = content.choices();
    for (var kind : chosen.entrySet()) {
      choices = choices.withValues(kind.getKey(), kind.getValue());
    }
    saveChoices(list, version, content, choices);
  }

  private void saveChoices(
      StoredList list, int version, ListContent content, ImportChoices choices) {
    if (list.version() != version || !repository.saveChoices(list, content.fileName(), choices)) {
      throw new StalePageException();
    }
  }

  /** The next step of a human in the import. */
  public enum Step {
    /** Choose the sheet with the list. */
    SHEET,
    /** Say what each column means. */
    COLUMNS,
    /** Say what each value means. */
    VALUES,
    /** Try out the import. */
    TRIAL
  }

  @Transactional(readOnly = true)
  public Step nextStep(StoredList list) {
    var content = content(list);
    if (content.choices().sheet().index() == null) {
      return Step.SHEET;
    }
    if (content.choices().columns().isEmpty()) {
      return Step.COLUMNS;
    }
    return matcher.isComplete(content.table(), content.choices()) ? Step.TRIAL : Step.VALUES;
  }

  @Transactional(readOnly = true)
  public TrialReport tryOut(StoredList list) {
    var content = content(list);
    var choices = content.choices();
    var trial = trialRunner.run(content.table(), choices, list.owner());
    var table = content.table();
    var absent =
        Arrays.stream(ColumnMeaning.values())
            .filter(column -> column.isOnce() && !NEVER_MISSED.contains(column))
            .filter(column -> !choices.columns().contains(column))
            .toList();
    return new TrialReport(
        trial,
        choices.days(),
        choices.others(),
        choices.names(),
        choices.notice(),
        // Names are imported only after it was decided if these people are told (domain rule 6a).
        choices.names() && trial.hasSubjects() ? choices.notice().findFault(notices) : null,
        table.formatLines(trial.questionedLines()),
        RowPreview.listFirst(table, trial),
        table.unusedColumns(),
        absent);
  }

  /** Returns the rows that would not be imported with the answers given so far. */
  @Transactional(readOnly = true)
  public SkippedRows listSkippedRows(StoredList list) {
    var content = content(list);
    var trial = trialRunner.run(content.table(), content.choices(), list.owner());
    return SkippedRows.of(content.table(), trial, content.choices());
  }

  @Transactional
  public void saveAnswers(StoredList list, int version, Answers answers) {
    var content = content(list);
    saveChoices(list, version, content, content.choices().withAnswers(answers));
  }

  /**
   * Stores these answers and schedules the import of all accepted rows.
   *
   * @return false when a given day is not understood, a row that is now said to be another event
   *     lacks a day, or it was not decided if perpetrators are told; then the answers are stored
   *     and nothing is imported
   */
  @Transactional
  public boolean accept(StoredList list, int version, Answers answers) {
    var before = content(list).choices();
    saveAnswers(list, version, answers);
    var answered = repository.find(list.id()).orElseThrow(StalePageException::new);
    var report = tryOut(answered);
    if (report.noticeFault() != null
        || report.trial().hasWrongDay(report.days())
        || report.trial().hasMissingDay(report.others(), before.others(), report.days())) {
      return false;
    }
    accept(answered, answered.version());
    return true;
  }

  /**
   * Schedules the import of all accepted rows, in one transaction.
   *
   * @throws RefusedException when something was not matched, or no row is accepted
   */
  @Transactional
  public void accept(StoredList list, int version) {
    var content = content(list);
    if (!matcher.isComplete(content.table(), content.choices())) {
      throw new RefusedException("history.unmatched");
    }
    var report = tryOut(list);
    if (report.trial().accepted() == 0) {
      throw new RefusedException("history.nothing");
    }
    if (report.noticeFault() != null) {
      throw new RefusedException(report.noticeFault());
    }
    if (list.version() != version
        || !repository.markAccepted(list, report.names(), report.trial().rows())) {
      throw new StalePageException();
    }
    matcher.saveChoices(content.table().headings(), content.choices());
    events.record(
        list.owner(),
        list.id(),
        "list.accepted",
        Map.of("names", Boolean.toString(report.names())));
    events.scheduleNow(HistoryImportJob.ACCEPTED, list.id());
  }

  /** Discards the list and its file. Does nothing when it was accepted meanwhile. */
  @Transactional
  public void discard(StoredList list) {
    if (repository.markEnded(list.id(), events.now())) {
      events.record(list.owner(), list.id(), "list.discarded", Map.of());
      events.scheduleAt(events.now());
    }
  }
}
