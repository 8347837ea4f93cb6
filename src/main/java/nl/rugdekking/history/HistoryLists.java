// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A list of the past on its way in: handed in, matched by a human, tried out, and then taken over
 * by the tick. Only who handed it in sees it: its rows are nobody's cases yet.
 */
@Service
public class HistoryLists {

  /** Bytes. */
  public static final int MOST = 10_000_000;

  static final Duration LIFE = Duration.ofDays(2);

  private final HistoryRepository repository;
  private final Matching matching;
  private final Trials trials;
  private final ListSteps steps;

  HistoryLists(HistoryRepository repository, Matching matching, Trials trials, ListSteps steps) {
    this.repository = repository;
    this.matching = matching;
    this.trials = trials;
    this.steps = steps;
  }

  /**
   * @throws UnreadableSheetException when the file is no table
   */
  @Transactional
  public UUID handIn(Viewer viewer, String fileName, byte[] file) throws UnreadableSheetException {
    if (file.length > MOST) {
      throw new RefusedException("history.fault.TOO_LARGE");
    }
    var sheet = repository.read(file);
    if (sheet.rows().size() < 2) {
      throw new RefusedException("history.fault.EMPTY");
    }
    var id = Ids.random();
    var now = steps.now();
    var kept = new HistoryRepository.Kept(fileName, Choices.none(HistoryTable.headingsOf(sheet)));
    repository.add(id, viewer.person(), file, kept, now);
    steps.step(viewer.person(), id, "list.handed-in", Map.of());
    steps.wake(now.plus(LIFE));
    return id;
  }

  @Transactional(readOnly = true)
  public List<StoredList> list(Viewer viewer) {
    return repository.list(viewer.person());
  }

  /**
   * @throws HiddenException when it is somebody else's
   */
  @Transactional(readOnly = true)
  public StoredList find(Viewer viewer, UUID id) {
    return repository
        .find(id)
        .filter(list -> list.owner().equals(viewer.person()))
        .orElseThrow(HiddenException::new);
  }

  /** What the columns may mean, with what we suggest. */
  @Transactional(readOnly = true)
  public List<Matching.Column> columns(StoredList list) {
    var content = content(list);
    return matching.columns(content.table(), content.choices());
  }

  /** The line on which we take the headings to be. */
  @Transactional(readOnly = true)
  public int headings(StoredList list) {
    return content(list).choices().headings();
  }

  private ListContent content(StoredList list) {
    return repository.open(list).orElseThrow(StalePageException::new);
  }

  /**
   * @param headings line of the headings
   * @throws RefusedException when a column that may stand once stands twice, or needed ones do not
   */
  @Transactional
  public void chooseColumns(
      StoredList list, int version, int headings, List<HistoryColumn> columns) {
    var content = content(list);
    Matching.refuseColumns(columns);
    choose(list, version, content, content.choices().withColumns(headings, columns));
  }

  /** Another line holds the headings: the columns are to be matched again. */
  @Transactional
  public void moveHeadings(StoredList list, int version, int headings) {
    var content = content(list);
    choose(list, version, content, content.choices().withColumns(headings, List.of()));
  }

  /** The values of a list, with what was chosen or what we suggest. */
  @Transactional(readOnly = true)
  public Map<ValueKind, List<Matching.Value>> values(StoredList list) {
    var content = content(list);
    return matching.values(content.table(), content.choices());
  }

  @Transactional
  public void chooseValues(
      StoredList list, int version, Map<ValueKind, Map<String, String>> chosen) {
    var content = content(list);
    matching.refuseValues(chosen);
    var choices = content.choices();
    for (var kind : chosen.entrySet()) {
      choices = choices.withValues(kind.getKey(), kind.getValue());
    }
    choose(list, version, content, choices);
  }

  private void choose(StoredList list, int version, ListContent content, Choices choices) {
    if (list.version() != version || !repository.choose(list, content.fileName(), choices)) {
      throw new StalePageException();
    }
  }

  /** How far somebody came. */
  public enum Step {
    COLUMNS,
    VALUES,
    TRIAL
  }

  @Transactional(readOnly = true)
  public Step step(StoredList list) {
    var content = content(list);
    if (content.choices().columns().isEmpty()) {
      return Step.COLUMNS;
    }
    return matching.isComplete(content.table(), content.choices()) ? Step.TRIAL : Step.VALUES;
  }

  /**
   * What taking it over would do now, with what was answered so far.
   *
   * @param rows the lines that a question is about, as they stand in the file
   * @param unused columns with something in them that stand for nothing of ours
   * @param absent what no column was said to hold
   */
  public record Tried(
      Trial trial,
      Map<Integer, String> days,
      Set<Integer> others,
      Ground ground,
      Map<Integer, String> rows,
      List<UnusedColumn> unused,
      List<HistoryColumn> absent) {}

  @Transactional(readOnly = true)
  public Tried tryOut(StoredList list) {
    var content = content(list);
    var choices = content.choices();
    var ground = choices.ground() == null ? Ground.NONE : choices.ground();
    var trial = trials.of(content.table(), choices);
    var table = content.table();
    var absent =
        Arrays.stream(HistoryColumn.values())
            .filter(column -> column.isOnce() && column != HistoryColumn.NUMBER)
            .filter(column -> !choices.columns().contains(column))
            .toList();
    return new Tried(
        trial,
        choices.days(),
        choices.others(),
        ground,
        table.asTheyStand(trial.asked()),
        table.unused(),
        absent);
  }

  /**
   * What only the one who kept the list can know, as answered on one page of questions. Lines that
   * are not in it keep the answer they had.
   *
   * @param days by line; an empty text takes an answer back
   * @param others by line; true when it is another event than the one it looks like
   */
  public record Answers(Map<Integer, String> days, Map<Integer, Boolean> others, Ground ground) {}

  @Transactional
  public void answer(StoredList list, int version, Answers answers) {
    var content = content(list);
    choose(list, version, content, content.choices().withAnswers(answers));
  }

  /**
   * Takes over all accepted rows, soon, with these answers to what the page asked.
   *
   * @return false when somebody has to look once more: an answer is not understood, or what they
   *     said is another event lacks a day. The answers are kept, and nothing is taken over
   */
  @Transactional
  public boolean accept(StoredList list, int version, Answers answers) {
    var before = content(list).choices();
    answer(list, version, answers);
    var answered = repository.find(list.id()).orElseThrow(StalePageException::new);
    var tried = tryOut(answered);
    if (tried.trial().isMisread(tried.days())
        || tried.trial().lacksDay(tried.others(), before.others(), tried.days())) {
      return false;
    }
    accept(answered, answered.version());
    return true;
  }

  /**
   * Takes over all accepted rows, soon: the tick does it, all or none.
   *
   * @throws RefusedException when not everything was matched, or nothing would come in
   */
  @Transactional
  public void accept(StoredList list, int version) {
    var content = content(list);
    if (!matching.isComplete(content.table(), content.choices())) {
      throw new RefusedException("history.unmatched");
    }
    var tried = tryOut(list);
    if (tried.trial().accepted() == 0) {
      throw new RefusedException("history.nothing");
    }
    if (list.version() != version
        || !repository.accept(list, tried.ground(), tried.trial().rows())) {
      throw new StalePageException();
    }
    matching.remember(content.table().headings(), content.choices());
    steps.step(list.owner(), list.id(), "list.accepted", Map.of("ground", tried.ground().name()));
    steps.begin(HistoryTick.ACCEPTED, list.id());
  }

  /** Throws it away, with its file. Does nothing when somebody agreed to it meanwhile. */
  @Transactional
  public void discard(StoredList list) {
    if (repository.end(list.id(), steps.now())) {
      steps.step(list.owner(), list.id(), "list.discarded", Map.of());
      steps.wake(steps.now());
    }
  }
}
