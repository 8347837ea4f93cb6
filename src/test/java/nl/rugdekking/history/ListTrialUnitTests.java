// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rugdekking.history.ImportChoices.SheetChoice;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import nl.rugdekking.history.Verdict.Reason;
import nl.rugdekking.organisation.AdoptedPolicies;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.register.IncidentRepository.PastDate;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.junit.jupiter.api.Test;

/** What becomes of each row, without a database. */
class ListTrialUnitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final List<ColumnMeaning> COLUMNS =
      List.of(
          ColumnMeaning.DATE,
          ColumnMeaning.AFFECTED,
          ColumnMeaning.POSITION,
          ColumnMeaning.WORDS,
          ColumnMeaning.SUBJECT,
          ColumnMeaning.TOLD);
  private static final Map<BodyKind, ImportGround> GROUNDS =
      Arrays.stream(BodyKind.values())
          .collect(Collectors.toMap(body -> body, ListTrialUnitTests::groundOf));
  private static final String HEAD = "Datum;Naam;Functie;Wat;Dader;Nazorg\n";

  @Test
  void withATermOfOneYearOlderRowsAreRefused() {
    var rows = HEAD + "14-1-2025;Jan;x;Oud;;\n15-1-2025;Piet;x;Net niet oud;;\n";
    var trial = trial(rows, 1, false);
    assertThat(trial.accepted()).isEqualTo(1);
    assertThat(trial.refused(Reason.OUT_OF_TERM)).extracting(Verdict::line).containsExactly(2);
    assertThat(trial(rows, 5, false).accepted()).isEqualTo(2);
  }

  @Test
  void aDayInTheFutureOrLongAgoIsRefused() {
    var trial = trial(HEAD + "16-1-2026;Jan;x;Later;;\n1-1-1949;Piet;x;Lang geleden;;\n", 5, false);
    assertThat(trial.refusedByReason()).containsOnlyKeys(Reason.FUTURE, Reason.TOO_EARLY);
  }

  @Test
  void withoutAGroundTheNameOfThePerpetratorIsNowhere() {
    var row = HEAD + "14-1-2026;Jan;x;Schold;Noor Slagter;gesprek gehad\n";
    var without = accepted(trial(row, 5, false));
    assertThat(without.incident().subject()).isNull();
    assertThat(without.toString()).doesNotContain("Slagter");
    assertThat(without.incident().description()).isEqualTo("Schold\nNazorg: gesprek gehad");
    var with = accepted(trial(row, 5, true));
    assertThat(with.incident().subject()).isNotNull();
    assertThat(with.original()).contains("Dader: Noor Slagter");
  }

  @Test
  void whatIsOnlyKnownByItsWordsIsReadBySuchWords() throws UnreadableSheetException {
    var sheet =
        Sheet.read(
            "Titel;;\n;;\nDatum;Functie;Aangifte?\n1-2-2025;BOA;x\nTotaal;1;\n"
                .getBytes(StandardCharsets.UTF_8),
            _ -> {});
    assertThat(HistoryTable.findHeadingLine(sheet)).isEqualTo(3);
    var table = new HistoryTable(sheet, ImportChoices.none(SheetChoice.only(), 3));
    assertThat(table.entries()).hasSize(1);
    assertThat(table.headings()).containsExactly("Datum", "Functie", "Aangifte?");
    assertThat(Suggestions.find(ValueKind.POSITION, "boa")).contains("enforcement-officer");
    assertThat(Suggestions.find(ValueKind.FORM, "schelden + bedreigen")).contains("verbal+threat");
    assertThat(Suggestions.find(ValueKind.FORM, "seksuele intimidatie")).contains("sexual");
    assertThat(Suggestions.find(ValueKind.POLICE, "x")).contains("YES");
    assertThat(Suggestions.find(ValueKind.POLICE, "wie weet")).isEmpty();
  }

  @Test
  void aDayThatNoCalendarHasStaysOutUntilSomebodyGivesTheRightOne() {
    var row = HEAD + "31-11-2025;Jan;x;Schold;;\n";
    var refused = trial(row, 5, false);
    assertThat(refused.refusedByReason()).containsOnlyKeys(Reason.NO_SUCH_DAY);
    assertThat(refused.verdicts().getFirst().needsDay()).isTrue();

    var given = trial(row, 5, false, Map.of(2, "30-11-2025"), Set.of(), Map.of());
    assertThat(accepted(given).incident().happened().firstDay())
        .isEqualTo(LocalDate.of(2025, 11, 30));
    assertThat(given.verdicts().getFirst().needsDay()).isTrue();
    // and a wrong answer can be mended too
    for (var wrong : List.of("ooit", "30-11-2027", "1900")) {
      var answered = trial(row, 5, false, Map.of(2, wrong), Set.of(), Map.of());
      assertThat(answered.accepted()).as(wrong).isZero();
      assertThat(answered.verdicts().getFirst().needsDay()).as(wrong).isTrue();
      assertThat(answered.hasWrongDay(Map.of(2, wrong))).as(wrong).isTrue();
    }
  }

  @Test
  void whereNobodyKnowsThePositionItIsACaseOfStaff() {
    var incident = accepted(trial(HEAD + "14-1-2026;Jan;;Schold;;\n", 5, false)).incident();
    assertThat(incident.position()).isNull();
    assertThat(incident.body()).isEqualTo(BodyKind.ORGANISATION);
  }

  @Test
  void anotherEventThatLooksLikeOneOfAnEarlierListIsAskedAboutAndNotADouble() {
    var one = "14-1-2026;Jan;x;Schold;;gebeld\n";
    var list = HEAD + one + "14-1-2026;Jan;x;Schold;;brief\n";
    var before = identities(HEAD + one);
    var asked = trial(list, 5, false, Map.of(), Set.of(), before);
    assertThat(asked.doubles()).isEqualTo(1);
    assertThat(asked.refused(Reason.LOOKS_DOUBLE)).extracting(Verdict::line).containsExactly(3);
    assertThat(trial(list, 5, false, Map.of(), Set.of(3), before).accepted()).isEqualTo(1);
    // both came in then: both are known now
    var both = trial(list, 5, false, Map.of(), Set.of(3), identities(list));
    assertThat(both.doubles()).isEqualTo(2);
  }

  @Test
  void aLongStoryIsKeptToItsLastWordAndOneThatIsTooLongIsRefusedWithItsLength() {
    var story = "y".repeat(HistoryTable.MAX_CELL_LENGTH - 6) + " einde";
    var kept = accepted(trial(HEAD + "14-1-2026;Jan;x;" + story + ";;\n", 5, false));
    assertThat(kept.incident().description()).isEqualTo(story);
    assertThat(kept.original()).endsWith(" einde");

    var row = HEAD + "14-1-2026;Jan;x;y" + story + ";;\n14-1-2026;Jan;x;y" + story + ";;\n";
    var refused = trial(row, 5, false);
    assertThat(refused.refused(Reason.TOO_LONG)).hasSize(2);
    assertThat(refused.verdicts())
        .allSatisfy(
            verdict -> {
              assertThat(verdict.outcome())
                  .isEqualTo(new Verdict.Refused(Reason.TOO_LONG, List.of("Wat", "100001")));
              assertThat(verdict.needsDay() || verdict.mayBeDuplicate()).isFalse();
            });
  }

  @Test
  void aColumnThatStandsForNothingIsNamedWithWhatItHolds() throws UnreadableSheetException {
    var sheet =
        Sheet.read(
            "Datum;Functie;Politie;Leeg;\n1-2-2025;x;ja;;a\n2-2-2025;x;;;\n3-2-2025;x;nee;;\n"
                .getBytes(StandardCharsets.UTF_8),
            _ -> {});
    var columns =
        List.of(
            ColumnMeaning.DATE,
            ColumnMeaning.POSITION,
            ColumnMeaning.TOLD,
            ColumnMeaning.TOLD,
            ColumnMeaning.IGNORED);
    var table =
        new HistoryTable(sheet, ImportChoices.none(SheetChoice.only(), 1).withColumns(1, columns));
    assertThat(table.unusedColumns())
        .containsExactly(
            new UnusedColumn(3, "Politie", ColumnMeaning.TOLD, 2, List.of("ja", "nee")),
            new UnusedColumn(5, "", ColumnMeaning.IGNORED, 1, List.of("a")));
  }

  @Test
  void aRowOfWhichOnlyTheYearIsKnownComesInWithThatYearAndARemark() {
    var row = HEAD + "2025;Jan;x;Schold;;\n2025;Jan;x;Sloeg;;\n1-1-2025;Jan;x;Schold;;\n";
    var trial = trial(row, 5, false);
    assertThat(trial.accepted()).isEqualTo(3);
    assertThat(accepted(trial).incident().happened())
        .isEqualTo(new PastDate(LocalDate.of(2025, 1, 1), ChronoUnit.YEARS));
    assertThat(accepted(trial).incident().description()).isEqualTo("Schold");
    assertThat(trial.verdicts().getFirst().remarks())
        .contains(new Verdict.Remark(Verdict.Remark.Kind.NO_DAY_KNOWN, "2025"));
    assertThat(trial.verdicts().getFirst().needsDay()).isFalse();
  }

  @Test
  void aYearIsOutOfTermOnlyWhenItsLastDayIs() {
    var rows = HEAD + "2025;Jan;x;Kan nog binnen de termijn;;\n2024;Piet;x;Te oud;;\n";
    var trial = trial(rows, 1, false);
    assertThat(trial.accepted()).isEqualTo(1);
    assertThat(trial.refused(Reason.OUT_OF_TERM)).extracting(Verdict::line).containsExactly(3);
  }

  @Property(tries = 200)
  void everyRowIsSomethingWhateverStandsInIt(@ForAll String cells) {
    try {
      var trial = trial(HEAD + cells, 5, true);
      assertThat(trial.accepted() + trial.refused() + trial.doubles()).isEqualTo(trial.rows());
    } catch (IllegalStateException unreadable) {
      assertThat(unreadable.getCause()).isInstanceOf(UnreadableSheetException.class);
    }
  }

  private static Verdict.Accepted accepted(TrialRun trial) {
    return (Verdict.Accepted) trial.verdicts().getFirst().outcome();
  }

  private static TrialRun trial(String text, int years, boolean names) {
    return trial(text, years, names, Map.of(), Set.of(), Map.of());
  }

  private static TrialRun trial(
      String text,
      int years,
      boolean names,
      Map<Integer, String> days,
      Set<Integer> others,
      Map<String, Integer> before) {
    try {
      var sheet = Sheet.read(text.getBytes(StandardCharsets.UTF_8), _ -> {});
      var positions = Map.of("x", "councillor", "", ValueKind.NONE);
      var choices =
          new ImportChoices(
              SheetChoice.only(),
              1,
              COLUMNS,
              Map.of(ValueKind.POSITION, positions),
              days,
              others,
              names,
              NoticeAnswer.NONE);
      var against =
          new RowDecider.ReferenceData(
              structure(years),
              TODAY,
              before,
              Map.of(),
              Map.of(),
              EnumSet.allOf(BodyKind.class),
              GROUNDS);
      return RowDecider.decideAll(new HistoryTable(sheet, choices), choices, against);
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Integer> identities(String text) {
    try {
      var sheet = Sheet.read(text.getBytes(StandardCharsets.UTF_8), _ -> {});
      var choices =
          new ImportChoices(
              SheetChoice.only(),
              1,
              COLUMNS,
              Map.of(),
              Map.of(),
              Set.of(),
              false,
              NoticeAnswer.NONE);
      Map<String, Integer> before = new HashMap<>();
      RowDecider.identities(new HistoryTable(sheet, choices))
          .forEach(identity -> before.merge(identity, 1, Integer::sum));
      return before;
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ImportGround groundOf(BodyKind body) {
    return new ImportGround(new UUID(0, 2), body, LegalBasis.TASK, "Besloten.", TODAY);
  }

  private static OrganisationStructure structure(int years) {
    Map<BodyKind, OrganisationStructure.Body> bodies = new HashMap<>();
    List<Policy> policies = new ArrayList<>();
    for (var body : BodyKind.values()) {
      bodies.put(
          body, new OrganisationStructure.Body(new UUID(0, 1), new Label(body.name(), "x", "x")));
      policies.add(
          new Policy(
              UUID.randomUUID(),
              body,
              1,
              LocalDate.EPOCH,
              true,
              new Policy.KeepingTerms(years, 1, 1, 1, 1),
              12,
              6,
              Set.of(),
              Map.of()));
    }
    return new OrganisationStructure(
        bodies, AdoptedPolicies.asOf(TODAY, policies), List.of(), Map.of(), List.of(), Set.of());
  }
}
