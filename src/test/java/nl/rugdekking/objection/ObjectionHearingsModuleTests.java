// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hearing of the sender is recorded before the answer, and the letter of it tells of it. */
@RugdekkingTest
class ObjectionHearingsModuleTests {

  private static final String REPORT = "Hij zegt dat hij niets gooide";

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired ObjectionHearings hearings;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @BeforeEach
  void aComplaintCameIn() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    handler()
        .post(
            page(""),
            Map.of(
                "objection",
                UUID.randomUUID().toString(),
                "kind",
                "COMPLAINT",
                "receivedOn",
                today().toString(),
                "handler",
                "J. Bakker"));
  }

  @Test
  void theFormOfTheAnswerDoesNotAskItAgainAndTheLetterSaysIt() {
    assertThat(handler().get(answerPage()).body()).contains("name=\"heardBy\"", "/horen\"");
    assertThat(handler().get(hearingPage()).body())
        .contains("value=\"J. Bakker\"", "artikel 9:10, tweede lid", "Niet: ")
        .doesNotContain("??");
    IncidentFixtures.location(handler().post(hearingPage(), heard()));
    assertThat(handler().get(responsePage()).body()).contains("gehoord door J. Bakker");
    assertThat(handler().get(answerPage()).body())
        .contains("Verbeter wat er over het gesprek staat")
        .doesNotContain("name=\"heardBy\"", "??");
    IncidentFixtures.location(handler().post(answerPage(), answer("STANDS")));
    var reply = letters.sheet(letters.about(ban, LetterKind.COMPLAINT_ANSWER)).facts();
    assertThat(reply.proposed().get(LetterField.HEARD))
        .contains("verteld aan J. Bakker.", "waren: mr. A. Vos, advocaat.", REPORT);
    assertThat(
            Database.text(
                "select string_agg(kind, ' ') from timeline_entry where part_id = '%s'"
                    .formatted(ban.about().part().value())))
        .contains("HEARD");
  }

  @Test
  void whyNobodyWasHeardIsEnoughForTheAnswer() {
    var fields = new HashMap<>(heard());
    fields.put("held", "NO");
    var refused = handler().post(hearingPage(), fields);
    assertThat(refused.statusCode()).as("a day, although nobody was heard").isEqualTo(422);
    assertThat(refused.body()).contains(REPORT);
    fields.put("heardOn", "");
    fields.put("words", " ");
    assertThat(handler().post(hearingPage(), fields).body()).contains("of waarom er niet is");
    fields.put("words", "Wie klaagt, wil niet praten");
    IncidentFixtures.location(handler().post(hearingPage(), fields));
    assertThat(handler().get(responsePage()).body()).contains("Er is niet gesproken");
    IncidentFixtures.location(handler().post(answerPage(), answer("STANDS")));
    assertThat(only().hearing().words()).isEqualTo("Wie klaagt, wil niet praten");
    assertThat(only().hearing().by()).isNull();
  }

  @Test
  void itIsRecordedAnewUntilTheAnswer() {
    IncidentFixtures.location(handler().post(hearingPage(), heard()));
    var stale = handler().post(hearingPage(), heard());
    assertThat(stale.statusCode()).as("a page of before").isEqualTo(409);
    var better = new HashMap<>(heard());
    better.put("version", String.valueOf(only().version()));
    better.put("words", "Beter verslag");
    assertThat(handler().get(hearingPage()).body()).contains(REPORT);
    IncidentFixtures.location(handler().post(hearingPage(), better));
    assertThat(only().hearing().words()).isEqualTo("Beter verslag");
    IncidentFixtures.location(handler().post(answerPage(), answer("RETRACTED")));
    assertThat(only().hearing().words()).as("what was taken back keeps it").isNotNull();
    assertThatThrownBy(() -> record(only().hearing(), only().version()))
        .isInstanceOf(StalePageException.class);
  }

  @Test
  void whoeverHadAPartInTheMeasureDoesNotHearNorOnADayThatCannotBe() {
    refused("heardBy", "Mila Teamleider", "moet het gesprek voeren");
    refused("heardOn", today().plusDays(1).toString(), "Kijk de dagen na");
    refused("heardOn", today().minusDays(3).toString(), "Kijk de dagen na");
    refused("heardOn", "", "Vul een dag in");
  }

  @Test
  void theAnswerIsNotOfBeforeTheHearing() {
    Database.change(
        "update objection set received_on = received_on - 5 where id = '%s'"
            .formatted(only().id()));
    IncidentFixtures.location(handler().post(hearingPage(), heard()));
    for (var outcome : List.of("STANDS", "RETRACTED")) {
      var fields = new HashMap<>(answer(outcome));
      fields.put("answeredOn", today().minusDays(1).toString());
      var page = handler().post(answerPage(), fields);
      assertThat(page.statusCode()).as(outcome).isEqualTo(422);
      assertThat(page.body()).contains("voor de dag van het gesprek").doesNotContain("??");
    }
    assertThat(only().answer()).isNull();
  }

  /** The reasons for which nobody has to be heard differ, so each kind names its own. */
  @Test
  void anObjectionToAnOrderOfTheChairNamesTheReasonsOfTheLaw() {
    ban = letters.posted(MeasureKind.MEETING_ORDER);
    handler()
        .post(
            page(""),
            Map.of(
                "objection", UUID.randomUUID().toString(),
                "kind", "OBJECTION",
                "receivedOn", today().toString()));
    assertThat(handler().get(hearingPage()).body())
        .contains("artikel 7:3 Awb", "bezwaar")
        .doesNotContain("artikel 9:10", "??");
  }

  @Test
  void aNameThatMustNotLeaveIsRefusedAtOnce() {
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'"
            .formatted(ban.about().part().value()));
    refused("words", "Hij noemde Bo Baliemens", "een naam die niet in de brief mag staan");
    assertThatThrownBy(
            () -> record(new ObjectionHearing(null, null, null, "Bo Baliemens zei niets"), 0))
        .hasMessage("objection.refused.hidden-name");
  }

  private void refused(String field, String typed, String sentence) {
    var fields = new HashMap<>(heard());
    fields.put(field, typed);
    var page = handler().post(hearingPage(), fields);
    assertThat(page.statusCode()).as(field).isEqualTo(422);
    assertThat(page.body()).contains(sentence, "mr. A. Vos").doesNotContain("??");
    assertThat(only().hearing().isRecorded()).isFalse();
  }

  private void record(ObjectionHearing said, int version) {
    var scene = ban.scene();
    var id = only().id();
    scene.in(
        () -> {
          hearings.record(fixtures.enter(scene), ban.about().part(), id, version, said);
          return true;
        });
  }

  private static Map<String, String> heard() {
    return Map.of(
        "version", "0",
        "held", "YES",
        "heardOn", today().toString(),
        "heardBy", "J. Bakker",
        "heardWhom", "mr. A. Vos, advocaat",
        "words", REPORT);
  }

  private static Map<String, String> answer(String outcome) {
    return Map.of(
        "outcome", outcome,
        "judgement", "UNFOUNDED",
        "answeredOn", today().toString(),
        "decidedBy", "S. Secretaris",
        "onBehalf", "Namens het college",
        "preparedBy", "J. Bakker",
        "reason", "Twee mensen zagen het");
  }

  private Objection only() {
    return ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).getFirst();
  }

  private String hearingPage() {
    return answerPage() + "/horen";
  }

  private String answerPage() {
    return page("/" + only().id());
  }

  private String page(String below) {
    return responsePage() + "/" + ban.about().matter() + "/bezwaren" + below;
  }

  private String responsePage() {
    return "/%s/incidenten/%s/getroffenen/%s/reactie"
        .formatted(ban.scene().slug(), ban.scene().number(), ban.about().part().value());
  }

  private Visitor handler() {
    return new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
  }

  private static LocalDate today() {
    return LocalDate.now(Dates.ZONE);
  }
}
