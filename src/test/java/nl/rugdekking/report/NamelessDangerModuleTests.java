// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a report without a name says one can do next, after sending and later. */
@RugdekkingTest
class NamelessDangerModuleTests extends SharedScene {

  private static final String CLOCK = "proberen wij uiterlijk om (\\d\\d:\\d\\d) de volgende";
  private static final String READ_BY =
      "(Uiterlijk \\d+ \\w+ \\d{4} heeft iemand uw melding gelezen)";

  @Autowired DutyLine line;

  private static List<String> sentAndBack(Map<String, String> more) {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var sent = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, more));
    var back = visitor.post(scene().path("/terugkomen"), Map.of("code", code));
    return List.of(sent.body(), back.body());
  }

  @Test
  void inDangerOneIsSentBackInTenMinutesAndDoesNotReadTheNumberOfTheDutyLine() {
    setLine("088 000 01 12");
    for (var page : sentAndBack(Map.of("danger", "true"))) {
      assertThat(page)
          .contains("Kijk hier over tien minuten weer.", "href=\"tel:112\"")
          .containsPattern(CLOCK)
          .containsSubsequence("Kijk hier over tien minuten weer.", "Kijk hoe het nu staat")
          .doesNotContain("Kijk hier op ", "binnen tien minuten", "??")
          .as("anybody could block it")
          .doesNotContain("0880000112", "088 000 01 12", "piket");
    }
    setLine(null);
    assertThat(sentAndBack(Map.of())).noneMatch(page -> page.contains("over tien minuten weer"));
  }

  private void setLine(@Nullable String number) {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> line.set(null, number == null ? null : TelephoneNumber.parse(number).orElseThrow()));
  }

  @Test
  void theClockTellsNothingOfWhoIsCalled() {
    sentAndBack(Map.of("danger", "true"));
    // the call that goes on is joined by who may be called for it, and by nobody else
    Database.change(
        "update alarm set next_at = now() + interval '3 minutes' where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    for (var persona : List.of(Persona.COORDINATOR, Persona.FALLBACK, Persona.OWNER)) {
      var about = new HashMap<>(Map.of("danger", "true", "internal", "true"));
      about.put("accused", name(persona));
      var page = sentAndBack(about).getLast();
      assertThat(IncidentFixtures.found(page, CLOCK)).as(page).isEqualTo(expected());
    }
  }

  // Ten minutes to confirm, one of rounding, and two between messages to one person.
  private static String expected() {
    return Database.text(
        "select to_char((max(raised_at) + interval '13 minutes') at time zone 'Europe/Amsterdam',"
            + " 'HH24:MI') from alarm where organisation_id = '%s'"
                .formatted(scene().organisation().id().value()));
  }

  @Test
  void theDayByWhichItIsReadIsTheSameOnComingBack() {
    var pages = sentAndBack(Map.of());
    var promised = IncidentFixtures.found(pages.getFirst(), READ_BY);
    assertThat(pages.getLast()).containsOnlyOnce(promised).doesNotContain("Kijk hier op ", "??");
    var named = sentAndBack(Map.of("whom", "OTHER", "names", name(Persona.OWNER)));
    assertThat(named).allMatch(page -> page.contains(promised));
  }

  @Test
  void onComingBackOneReadsWhoReadsItByWhenAndNothingAboutOthers() {
    for (var page : sentAndBack(Map.of("body", "ORGANISATION"))) {
      assertThat(page)
          .containsSubsequence(
              "Wie leest dit",
              "Hoort de getroffene bij de ambtelijke organisatie, dan leest: coördinator.",
              "Wanneer",
              "heeft iemand uw melding gelezen",
              "Wie kan dit nog meer lezen?",
              "Berichten",
              "Bericht versturen",
              "<summary>Meer vertellen</summary>",
              "<summary>Wat u schreef</summary>",
              "<summary>Uzelf herinneren</summary>")
          .doesNotContain(
              "bij de gemeenteraad, dan", "bij het college", "bij de burgemeester", "??");
    }
  }

  @Test
  void ofAReportFromBeforeTheBodyWasStoredEachBodyStandsInAFold() {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, Map.of()));
    Database.change(
        "update receipt set body = null where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
    assertThat(visitor.post(scene().path("/terugkomen"), Map.of("code", code)).body())
        .contains("Hoort de getroffene bij het college, dan leest")
        .doesNotContain("<dt>Wie leest dit", "??");
  }

  @Test
  void onceSomebodyTookItOnNoDayIsNamedByWhichItIsRead() {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, Map.of("danger", "true")));
    var ours = " where organisation_id = '%s'".formatted(scene().organisation().id().value());
    Database.change("update alarm set ended_at = now(), next_at = null" + ours);
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + ours
            + " and kind = 'DANGER_CONFIRMED'");
    assertThat(visitor.post(scene().path("/terugkomen"), Map.of("code", code)).body())
        .contains("In behandeling")
        .doesNotContain("heeft iemand uw melding gelezen", "??");
  }

  @Test
  void onceThePromisedDayIsOverThePageDoesNotSayThatItWasRead() {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, Map.of()));
    Database.change(
        "update report set received_at = received_at - interval '30 days' where organisation_id ="
            + " '%s' and lane = 'ANONYMOUS'".formatted(scene().organisation().id().value()));
    assertThat(visitor.post(scene().path("/terugkomen"), Map.of("code", code)).body())
        .contains("Kijk hier op ")
        .doesNotContain("heeft iemand uw melding gelezen", "??");
  }
}
