// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.history.Verdict.Reason;
import nl.rugdekking.history.Verdict.Remark;
import nl.rugdekking.sheet.Workbooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of Duindrecht comes in and reconciles with a count made without the importer. */
class ReconcileModuleTests extends HistoryScene {

  private static final int ROWS = 431;
  private static final int DOUBLES = 14;

  @Test
  void everyRowIsImportedRefusedWithAReasonOrADouble() {
    within(
        () -> {
          var before = count("promise");
          var letters = count("outbox");

          var done = ground.takenOver(viewer, ListOfDuindrecht.file(), false);

          var expected = ListOfDuindrecht.expected();
          assertThat(ListOfDuindrecht.rows()).hasSize(ROWS);
          assertThat(done.rowsIn()).isEqualTo(ROWS);
          assertThat(done.doubles()).isEqualTo(DOUBLES);
          assertThat(done.imported()).isEqualTo(expected.size());
          assertThat(done.refused()).isEqualTo(ROWS - DOUBLES - expected.size());
          assertThat(count("history_origin")).isEqualTo(expected.size());
          assertThat(HistoryGround.counts(scene, "x.form", "incident_form x"))
              .isEqualTo(ListOfDuindrecht.byForm(expected));
          assertThat(
                  HistoryGround.counts(
                      scene, "x.channel", "(select * from incident where history) x"))
              .isEqualTo(ListOfDuindrecht.byChannel(expected));
          assertThat(
                  HistoryGround.counts(
                      scene, "x.code", "(select * from incident_detail where kind = 'PLATFORM') x"))
              .isEqualTo(ListOfDuindrecht.byPlatform(expected))
              .containsOnlyKeys("facebook", "x");
          assertThat(
                  HistoryGround.counts(
                      scene,
                      "x.position_title",
                      "(select a.* from affected a join history_origin o on o.incident_id = a.incident_id) x"))
              .isEqualTo(ListOfDuindrecht.byPosition(expected));
          assertThat(HistoryGround.counts(scene, "x.police", "history_origin x"))
              .isEqualTo(ListOfDuindrecht.byPolice(expected));
          assertThat(count("promise")).isEqualTo(before);
          assertThat(count("outbox")).isEqualTo(letters);
          assertThat(count("subject")).isZero();
        });
  }

  @Test
  void aPlatformIsSuggestedForItsName() {
    within(
        () -> {
          var id = ground.handIn(viewer, ListOfDuindrecht.file());
          ground.matchColumns(viewer, id);
          var suggested = new HashMap<String, @Nullable String>();
          for (var value :
              ground.lists.listValues(list(id)).getOrDefault(ValueKind.CHANNEL, List.of())) {
            suggested.put(value.normalized(), value.choice());
          }
          assertThat(suggested)
              .containsEntry("facebook", "social-media/facebook")
              .containsEntry("x / twitter", "social-media/x")
              .containsEntry("social media", "social-media")
              .containsEntry("tel.", "telephone");
        });
  }

  @Test
  void saysOfEachDoubtfulRowWhatIsTheMatter() {
    within(
        () -> {
          var id = ground.handIn(viewer, ListOfDuindrecht.file());
          ground.match(viewer, id);
          ground.answer(viewer, id, Map.of(), Set.of(), true);
          var trial = ground.lists.tryOut(list(id)).trial();

          var refused = trial.refusedByReason();
          assertThat(lines(trial.refused(Reason.NO_SUCH_DAY))).hasSize(2);
          assertThat(lines(trial.refused(Reason.NO_DAY))).hasSize(18);
          assertThat(lines(trial.refused(Reason.LOOKS_DOUBLE))).hasSize(5);
          assertThat(refused.keySet())
              .containsExactly(Reason.NO_SUCH_DAY, Reason.NO_DAY, Reason.LOOKS_DOUBLE);
          var remarks =
              trial.verdicts().stream()
                  .flatMap(verdict -> verdict.remarks().stream())
                  .collect(Collectors.groupingBy(Remark::kind, Collectors.counting()));
          assertThat(remarks).containsEntry(Remark.Kind.FORMULA, 8L);
          assertThat(remarks).containsEntry(Remark.Kind.DAY_FROM_NUMBER, 8L);
          assertThat(remarks).containsKeys(Remark.Kind.NO_FORM, Remark.Kind.NOT_A_NAME);
          // the title and the headings are counted, and cells of two lines
          assertThat(trial.verdicts().getFirst().line()).isEqualTo(4);
        });
  }

  @Test
  void aGivenMonthLetsARowInAndAnotherEventTooWhenSomebodySaysSo() {
    within(
        () -> {
          var id = ground.handIn(viewer, ListOfDuindrecht.file());
          ground.match(viewer, id);
          var trial = ground.lists.tryOut(list(id)).trial();
          var undated = trial.refused(Reason.NO_DAY).getFirst().line();
          var alike = trial.refused(Reason.LOOKS_DOUBLE).getFirst().line();
          ground.answer(viewer, id, Map.of(undated, "maart 2024"), Set.of(alike), false);
          var after = ground.lists.tryOut(list(id)).trial();
          assertThat(after.accepted()).isEqualTo(trial.accepted() + 2);
          assertThat(after.rows()).isEqualTo(after.accepted() + after.refused() + after.doubles());
        });
  }

  @Test
  void readAgainItMakesNoDoublesAndRemembersWhatWasChosen() {
    within(
        () -> {
          ground.takenOver(viewer, ListOfDuindrecht.file(), false);
          var id = ground.handIn(viewer, ListOfDuindrecht.file());
          var list = list(id);
          var columns =
              ground.lists.listColumns(list).stream()
                  .<@Nullable ColumnMeaning>map(ListMatcher.MatchedColumn::meaning)
                  .toList();
          ground.lists.saveColumns(list, list.version(), ground.lists.headingLine(list), columns);
          list = list(id);
          assertThat(ground.lists.listValues(list).values())
              .allSatisfy(
                  values ->
                      assertThat(values)
                          .extracting(ListMatcher.MatchedValue::choice)
                          .doesNotContainNull());

          ground.match(viewer, id);
          var trial = ground.lists.tryOut(list(id)).trial();
          assertThat(trial.accepted()).isZero();
          assertThat(trial.doubles())
              .isGreaterThanOrEqualTo(ListOfDuindrecht.expected().size() + DOUBLES);

          // a spreadsheet keeps days and times of day as numbers
          assertThat(tried(workbook(true)))
              .isEqualTo(List.of(trial.rows(), trial.accepted(), trial.refused(), trial.doubles()));
        });
  }

  @Test
  void theSameListInAnotherFileGivesTheSame() {
    var text = new String(ListOfDuindrecht.file(), ListOfDuindrecht.WINDOWS);
    Map<String, byte[]> files = new HashMap<>();
    files.put("UTF-8", text.getBytes(StandardCharsets.UTF_8));
    files.put("UTF-16", text.getBytes(StandardCharsets.UTF_16));
    files.put("workbook", workbook(false));
    files.put("workbook with numbers", workbook(true));
    within(
        () -> {
          var plain = tried(ListOfDuindrecht.file());
          files.forEach((name, file) -> assertThat(tried(file)).as(name).isEqualTo(plain));
        });
  }

  private static byte[] workbook(boolean numbers) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Incidentenlijst"));
    rows.add(
        List.of(
            "Nr",
            "Datum",
            "Tijd",
            "Medewerker",
            "Functie",
            "Afdeling",
            "Wat is er gebeurd",
            "Soort",
            "Via",
            "Onderwerp",
            "Veroorzaker",
            "Aangifte?",
            "Nazorg",
            "Reactie",
            "Schade",
            "Opmerkingen"));
    ListOfDuindrecht.rows()
        .forEach(
            row -> rows.add(numbers ? row.stream().map(ReconcileModuleTests::kept).toList() : row));
    return Workbooks.of(rows);
  }

  // As a spreadsheet keeps it when somebody types this.
  private static String kept(String cell) {
    if (cell.matches("\\d{1,2}:\\d{2}")) {
      return "#"
          + LocalTime.parse(cell, DateTimeFormatter.ofPattern("H:mm")).toSecondOfDay() / 86_400.0;
    }
    return IncidentDate.parse(cell) instanceof IncidentDate.Known day && !day.fromNumber()
        ? "#" + ChronoUnit.DAYS.between(IncidentDate.DAY_ZERO, day.firstDay())
        : cell;
  }

  private List<Integer> tried(byte[] file) {
    var id = ground.handIn(viewer, file);
    ground.match(viewer, id);
    var trial = ground.lists.tryOut(list(id)).trial();
    ground.lists.discard(list(id));
    return List.of(trial.rows(), trial.accepted(), trial.refused(), trial.doubles());
  }

  private static List<Integer> lines(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::line).toList();
  }
}
