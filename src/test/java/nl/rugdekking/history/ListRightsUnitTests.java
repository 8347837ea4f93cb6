// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.history.ImportChoices.SheetChoice;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import nl.rugdekking.history.Verdict.Reason;
import nl.rugdekking.history.Verdict.Remark;
import nl.rugdekking.organisation.AdoptedPolicies;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose rows come in, on which ground, and who goes on reading them. */
class ListRightsUnitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final PersonId HANDLER = new PersonId(new UUID(0, 7));
  private static final List<ColumnMeaning> COLUMNS =
      List.of(
          ColumnMeaning.DATE,
          ColumnMeaning.POSITION,
          ColumnMeaning.AFFECTED,
          ColumnMeaning.SUBJECT,
          ColumnMeaning.HANDLER);
  private static final String LIST =
      """
      Datum;Functie;Naam;Dader;Leidinggevende
      1-2-2025;raadslid;Jan;Noor Slagter;Ruud Kanters
      2-2-2025;balie;Piet;Bo Wiltink;Ruud Kanters
      3-2-2025;balie;Ruud Kanters;;ruud kanters
      4-2-2025;balie;Piet;;Wie Weg
      """;
  private static final Map<BodyKind, ImportGround> GROUNDS = new EnumMap<>(BodyKind.class);

  static {
    for (var body : BodyKind.values()) {
      GROUNDS.put(body, new ImportGround(new UUID(0, 2), body, LegalBasis.TASK, "Besloten", TODAY));
    }
  }

  @Test
  void rowsOfABodyWithoutAGroundStayOut() {
    var some = new EnumMap<>(GROUNDS);
    some.remove(BodyKind.COUNCIL);
    var trial = trial(EnumSet.allOf(BodyKind.class), some);
    assertThat(trial.refused(Reason.NO_GROUND)).extracting(Verdict::line).containsExactly(2);
    assertThat(trial.accepted()).isEqualTo(3);
    assertThat(trial(EnumSet.allOf(BodyKind.class), Map.of()).accepted()).isZero();
  }

  @Test
  void eachRowKnowsOnWhichGroundItCameIn() {
    assertThat(accepted(trial(EnumSet.allOf(BodyKind.class), GROUNDS), 0).ground())
        .isEqualTo(GROUNDS.get(BodyKind.COUNCIL));
  }

  @Test
  void aCoordinatorTakesOverEverythingButTheCouncilAndItsCaseOwnerOnlyTheCouncil() {
    var coordinator = offices(OfficeKind.COORDINATOR, null);
    assertThat(ImportRights.bodiesOf(coordinator))
        .containsExactlyInAnyOrder(BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.ORGANISATION);
    var clerk = offices(OfficeKind.CASE_OWNER, BodyKind.COUNCIL);
    assertThat(ImportRights.bodiesOf(clerk)).containsExactly(BodyKind.COUNCIL);
    assertThat(ImportRights.bodiesOf(offices(OfficeKind.CASE_OWNER, BodyKind.ORGANISATION)))
        .isEmpty();
    assertThat(ImportRights.bodiesOf(offices(OfficeKind.RESPONSIBLE, BodyKind.COUNCIL))).isEmpty();
    assertThat(ImportRights.bodiesOf(offices(OfficeKind.ADMINISTRATOR, null))).isEmpty();

    assertThat(trial(ImportRights.bodiesOf(coordinator), GROUNDS).refused(Reason.OTHER_IMPORTER))
        .extracting(Verdict::line)
        .containsExactly(2);
    assertThat(trial(ImportRights.bodiesOf(clerk), GROUNDS).refused(Reason.OTHER_IMPORTER))
        .extracting(Verdict::line)
        .containsExactly(3, 4, 5);
  }

  @Test
  void nobodyIsAskedAboutARowThatCannotComeIn() {
    var list =
        "Datum;Functie;Naam\nooit;raadslid;Jan\n1-2-2025;raadslid;Jan;a\n1-2-2025;raadslid;Jan;b\n";
    var trial = trial(list, EnumSet.of(BodyKind.ORGANISATION), GROUNDS);
    assertThat(trial.refused(Reason.OTHER_IMPORTER)).hasSize(3);
    assertThat(trial.verdicts())
        .noneMatch(verdict -> verdict.needsDay() || verdict.mayBeDuplicate());
  }

  @Test
  void theNameOfAPerpetratorIsKeptNowhereOfARowThatMayNotComeIn() {
    var trial = trial(EnumSet.of(BodyKind.ORGANISATION), GROUNDS);
    assertThat(trial.verdicts())
        .extracting(Verdict::named)
        .containsExactly(false, true, true, true);
    assertThat(trial(EnumSet.allOf(BodyKind.class), Map.of()).verdicts())
        .extracting(Verdict::named)
        .containsOnly(false);
    assertThat(SkippedRows.of(table(LIST), trial, choices()).rows().toString())
        .contains("Jan")
        .doesNotContain("Slagter");
  }

  @Test
  void whoHandledACaseOfStaffGoesOnReadingItUnlessItHappenedToThem() {
    var trial = trial(EnumSet.allOf(BodyKind.class), GROUNDS);
    assertThat(accepted(trial, 0).incident().handler()).isNull(); // a case of the council
    assertThat(accepted(trial, 1).incident().handler()).isEqualTo(HANDLER);
    assertThat(accepted(trial, 2).incident().handler()).isNull(); // their own case
    assertThat(accepted(trial, 3).incident().handler()).isNull(); // works here no longer
    assertThat(trial.verdicts())
        .extracting(verdict -> verdict.remarks().stream().map(Remark::kind).toList())
        .containsExactly(
            List.of(Remark.Kind.NO_FORM, Remark.Kind.HANDLER_UNKNOWN),
            List.of(Remark.Kind.NO_FORM, Remark.Kind.HANDLER_READS),
            List.of(Remark.Kind.NO_FORM, Remark.Kind.HANDLER_UNKNOWN),
            List.of(Remark.Kind.NO_FORM, Remark.Kind.HANDLER_UNKNOWN));
  }

  private static List<Office> offices(OfficeKind kind, @Nullable BodyKind body) {
    return List.of(new Office(HANDLER, kind, body));
  }

  private static Verdict.Accepted accepted(TrialRun trial, int row) {
    return (Verdict.Accepted) trial.verdicts().get(row).outcome();
  }

  private static ImportChoices choices() {
    return new ImportChoices(
        SheetChoice.only(),
        1,
        COLUMNS,
        Map.of(ValueKind.POSITION, Map.of("raadslid", "councillor", "balie", "counter-clerk")),
        Map.of(),
        Set.of(),
        true,
        NoticeAnswer.NONE);
  }

  private static HistoryTable table(String list) {
    try {
      return new HistoryTable(
          Sheet.read(list.getBytes(StandardCharsets.UTF_8), _ -> {}), choices());
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrialRun trial(Set<BodyKind> bodies, Map<BodyKind, ImportGround> grounds) {
    return trial(LIST, bodies, grounds);
  }

  private static TrialRun trial(
      String list, Set<BodyKind> bodies, Map<BodyKind, ImportGround> grounds) {
    Map<BodyKind, OrganisationStructure.Body> all = new HashMap<>();
    var policies = new ArrayList<Policy>();
    for (var body : BodyKind.values()) {
      all.put(
          body, new OrganisationStructure.Body(new UUID(0, 1), new Label(body.name(), "x", "x")));
      policies.add(
          new Policy(
              UUID.randomUUID(),
              body,
              1,
              LocalDate.EPOCH,
              true,
              Policy.KeepingTerms.PROPOSED,
              12,
              6,
              Set.of(),
              Map.of()));
    }
    var structure =
        new OrganisationStructure(
            all, AdoptedPolicies.asOf(TODAY, policies), List.of(), Map.of(), List.of(), Set.of());
    var handlers = Map.of("ruud kanters", HANDLER);
    return RowDecider.decideAll(
        table(list),
        choices(),
        new RowDecider.ReferenceData(
            structure, TODAY, Map.of(), handlers, handlers, bodies, grounds));
  }
}
