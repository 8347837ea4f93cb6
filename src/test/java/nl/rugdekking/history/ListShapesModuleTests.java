// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.HistoryLists.Step;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.sheet.Workbooks;
import nl.rugdekking.subject.SubjectNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists in the shapes in which people keep them, and what is shown of them afterwards. */
class ListShapesModuleTests extends HistoryScene {

  @Autowired ListSheets sheets;
  @Autowired ImportGrounds grounds;

  private static byte[] workbook() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put("Voorblad", List.of(List.of("Incidenten"), List.of("Vertrouwelijk")));
    for (var year : new String[] {"2024", "2025"}) {
      sheets.put(
          year,
          List.of(
              List.of("Datum", "Functie", "Wat is er gebeurd"),
              List.of("1-2-" + year, "x", "Schold in " + year)));
    }
    return Workbooks.ofSheets(sheets);
  }

  @Test
  void ofAWorkbookEachSheetWithAListIsOfferedAndOneIsTakenOver() {
    within(
        () -> {
          var id = ground.handIn(viewer, workbook());
          assertThat(ground.lists.nextStep(list(id))).isEqualTo(Step.SHEET);
          assertThat(sheets.find(list(id)).lists())
              .extracting(ListSheets.SheetSummary::name, ListSheets.SheetSummary::rows)
              .containsExactly(tuple("2024", 2), tuple("2025", 2));
          assertThatThrownBy(() -> sheets.choose(list(id), list(id).version(), 0))
              .isInstanceOf(RefusedException.class);
          sheets.choose(list(id), list(id).version(), 2);
          assertThat(ground.lists.nextStep(list(id))).isEqualTo(Step.COLUMNS);
          ground.matchColumns(viewer, id);
          // another sheet begins anew
          sheets.choose(list(id), list(id).version(), 1);
          assertThat(ground.lists.nextStep(list(id))).isEqualTo(Step.COLUMNS);
          sheets.choose(list(id), list(id).version(), 2);
          ground.matchColumns(viewer, id);
          var list = list(id);
          ground.lists.saveValues(
              list, list.version(), Map.of(ValueKind.POSITION, Map.of("x", "councillor")));
          takeOver(id);
        });
    var origin = scene.as(Persona.OWNER).get(pathOfOnlyCase() + "/herkomst").body();
    assertThat(origin).contains("lijst.csv, 2025").contains("Schold in 2025");
  }

  @Test
  void onThePageNothingIsChosenUntilSomebodySays() {
    var id = answerWithin(() -> ground.handIn(viewer, workbook()));
    var path = scene.path("/beheer/incidentenlijst/" + id);
    var owner = scene.as(Persona.OWNER);
    assertThat(owner.get(path).body())
        .contains("Welk blad bevat de lijst?")
        .doesNotContain("Voorblad");
    var version = Map.of("version", Integer.toString(answerWithin(() -> list(id)).version()));
    var refused = owner.post(path + "/blad", version);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Kies een van de bladen.");
    assertThat(scene.as(Persona.COORDINATOR).get(path + "/blad").statusCode()).isEqualTo(404);
  }

  @Test
  void aColumnWithoutAHeadingIsAskedAbout() {
    within(
        () -> {
          var file = "Datum;Functie;;\n1-2-2026;x;in de tuin;\n";
          var id = ground.handIn(viewer, file.getBytes(StandardCharsets.UTF_8));
          var columns = new ArrayList<@Nullable ColumnMeaning>();
          ground.lists.listColumns(list(id)).forEach(column -> columns.add(column.meaning()));
          // the last one is empty, and there is nothing to ask
          assertThat(columns)
              .containsExactly(
                  ColumnMeaning.DATE, ColumnMeaning.POSITION, null, ColumnMeaning.IGNORED);
          var list = list(id);
          assertThatThrownBy(() -> ground.lists.saveColumns(list, list.version(), 1, columns))
              .isInstanceOf(RefusedException.class);
          columns.set(2, ColumnMeaning.WORDS);
          ground.lists.saveColumns(list, list.version(), 1, columns);
          assertThat(ground.lists.nextStep(list(id))).isEqualTo(Step.VALUES);
        });
  }

  @Test
  void aListWithEverydayHeadingsAsksAboutRowsThatLookAlike() {
    within(
        () -> {
          var file =
              "Wanneer;Functie;Wat;Nazorg\n1-2-2026;x;Schold;gebeld\n1-2-2026;x;Schold;brief\n";
          var id = ground.handIn(viewer, file.getBytes(StandardCharsets.UTF_8));
          ground.matchColumns(viewer, id);
          var list = list(id);
          ground.lists.saveValues(
              list, list.version(), Map.of(ValueKind.POSITION, Map.of("x", "councillor")));
          var trial = ground.lists.tryOut(list(id)).trial();
          assertThat(trial.accepted()).isEqualTo(1);
          assertThat(trial.refused(Verdict.Reason.LOOKS_DOUBLE))
              .extracting(Verdict::line)
              .containsExactly(3);
        });
  }

  @Test
  void aListWithoutAColumnForThePositionGetsOnePositionForAllItsRows() {
    var id =
        answerWithin(
            () -> {
              var file = "Datum;Wat is er gebeurd\n1-2-2026;Schold\n2-2-2026;Duwde\n";
              var handedIn = ground.handIn(viewer, file.getBytes(StandardCharsets.UTF_8));
              ground.matchColumns(viewer, handedIn);
              assertThat(ground.lists.nextStep(list(handedIn))).isEqualTo(Step.VALUES);
              return handedIn;
            });
    var path = scene.path("/beheer/incidentenlijst/" + id);
    var owner = scene.as(Persona.OWNER);
    assertThat(owner.get(path + "/waarden").body())
        .contains("Kies één functie voor alle 2 regels", "Niet bekend (telt als medewerker)");
    var version = Integer.toString(answerWithin(() -> list(id)).version());
    location(owner.post(path + "/waarden", Map.of("version", version, "POSITION0", "councillor")));
    var trial = answerWithin(() -> ground.lists.tryOut(list(id)).trial());
    assertThat(trial.accepted()).isEqualTo(2);
    assertThat(owner.get(path).body())
        .contains("raadslid")
        .doesNotContain("Hiervoor is geen kolom: Functie");
  }

  @Test
  void aYearIsShownAsAYearAndNeverAsItsFirstDay() {
    within(() -> takeOver(matched("2025;Jan;x;Is uitgescholden;;")));
    var owner = scene.as(Persona.OWNER);
    assertThat(owner.get(scene.path("/incidenten?stand=HISTORY")).body())
        .contains("Incident van 2025")
        .doesNotContain("januari 2025");
    assertThat(owner.get(pathOfOnlyCase()).body()).doesNotContain("januari 2025");
    // the last day it can be: nothing is destroyed too soon
    assertThat(
            Database.texts(
                """
                select (a.closed_at at time zone 'Europe/Amsterdam')::date::text from affected a
                join incident i on i.organisation_id = a.organisation_id and i.id = a.incident_id
                where i.history and i.organisation_id = '%s'
                """
                    .formatted(scene.organisation().id().value())))
        .containsExactly("2025-12-31");
  }

  @Test
  void theRowsThatDoNotComeInAreThereToDownloadBeforeItIsTakenOver() {
    var id =
        answerWithin(
            () -> matched("1-2-2026;Jan;x;Een;;", "1-2-2026;Jan;x;Een;;", "ooit;Jan;x;Twee;;"));
    var file =
        scene
            .as(Persona.OWNER)
            .get(scene.path("/beheer/incidentenlijst/" + id + "/niet-overgenomen"));
    assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");
    assertThat(file.body().lines().toList())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("3;").contains("gelijk aan regel 2"))
        .anySatisfy(line -> assertThat(line).startsWith("4;").contains("ooit"));
  }

  @Test
  void namesComeInOnlyAfterItWasDecidedIfThesePeopleAreTold() {
    within(
        () -> {
          var id = matched("1-2-2026;Jan;x;Een;;Noor Slagter", "2-2-2026;Jan;x;Twee;;");
          var reason = new NoticeAnswer(SubjectNotice.Choice.NOT, "Bang voor wraak", "ooit");
          for (var wrong : List.of(NoticeAnswer.NONE, reason)) {
            var list = list(id);
            assertThat(ground.lists.accept(list, list.version(), answers(true, wrong))).isFalse();
            assertThatThrownBy(() -> ground.lists.accept(list(id), list(id).version()))
                .isInstanceOf(RefusedException.class);
            // what was typed is kept
            assertThat(ground.lists.tryOut(list(id)).notice()).isEqualTo(wrong);
          }
          var day = LocalDate.now(IncidentDate.ZONE).plusDays(60).toString();
          var decided = new NoticeAnswer(SubjectNotice.Choice.NOT, "Bang voor wraak", day);
          var list = list(id);
          assertThat(ground.lists.accept(list, list.version(), answers(true, decided))).isTrue();
          ground.tick.run();
          assertThat(count("(select * from subject where notice = 'NOT' and version = 0) s"))
              .isEqualTo(1);
        });
    assertThat(scene.as(Persona.OWNER).get(scene.path("/dossiers")).body())
        .contains("Hoort de veroorzaker dat wij gegevens bewaren?");
  }

  @Test
  void withoutNamesNothingHasToBeDecidedAboutTelling() {
    within(
        () -> {
          var id = matched("1-2-2026;Jan;x;Een;;Noor Slagter");
          var list = list(id);
          assertThat(ground.lists.accept(list, list.version(), answers(false, NoticeAnswer.NONE)))
              .isTrue();
          ground.tick.run();
          assertThat(count("subject")).isZero();
        });
  }

  private static TrialReport.Answers answers(boolean names, NoticeAnswer notice) {
    return new TrialReport.Answers(Map.of(), Map.of(), names, notice);
  }

  @Test
  void aNewDecisionOfABodyHoldsForWhatComesInAfterIt() {
    within(() -> takeOver(matched("1-2-2026;Jan;x;Een;;")));
    var page = scene.path("/beheer/overnamegronden");
    var administrator = scene.as(Persona.ADMINISTRATOR);
    assertThat(administrator.get(page).body()).contains("Besloten.");
    var decision =
        new HashMap<>(
            Map.of("body", "COUNCIL", "basis", "INTEREST", "words", "", "decidedOn", "1-2-2026"));
    var refused = administrator.post(page, decision);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Schrijf op wat het orgaan besloot.");
    decision.put("words", "Nieuw besluit van de vergadering");
    decision.put("decidedOn", "1-2-2099");
    assertThat(administrator.post(page, decision).body())
        .contains("Kies een datum tussen")
        .contains("Nieuw besluit van de vergadering");
    decision.put("decidedOn", "1-2-2026");
    assertThat(administrator.post(page, decision).statusCode()).isEqualTo(302);
    within(
        () ->
            assertThat(grounds.current().get(BodyKind.COUNCIL))
                .matches(now -> now.basis() == LegalBasis.INTEREST));
    assertThat(scene.as(Persona.OWNER).get(pathOfOnlyCase() + "/herkomst").body())
        .contains("Besloten.")
        .doesNotContain("Nieuw besluit");
    assertThat(scene.as(Persona.COORDINATOR).get(page).statusCode()).isEqualTo(403);
  }

  private String pathOfOnlyCase() {
    var number =
        Database.texts(
                "select f.number from case_file f join incident i on i.id = f.incident_id where i.history and i.organisation_id = '%s'"
                    .formatted(scene.organisation().id().value()))
            .getFirst();
    return scene.path("/incidenten/" + number);
  }

  private <T> T answerWithin(Supplier<T> work) {
    return CurrentOrganisation.callIn(scene.organisation().id(), work::get);
  }
}
