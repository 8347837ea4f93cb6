// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.objection.ObjectionStatement.Handler;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The law demands an answer. Nobody leaves it out with a reason or lets it wait: neither whoever
 * decided on the measure, nor the colleague to whom the answer was given.
 */
@RugdekkingTest
class DemandedAnswersModuleTests {

  private static final String DUTY = "Op een bezwaar, klacht of verzoek hoort een antwoord.";

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Objections objections;
  @Autowired People people;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Visitor decider;

  @BeforeEach
  void aBanWentOut() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    decider = new Visitor(port).comeIn(ban.scene().slug(), ban.scene().login());
  }

  @ParameterizedTest
  @EnumSource(
      value = ObjectionKind.class,
      names = {"COMPLAINT", "REVIEW"})
  void whoeverDecidedOnTheMeasureCannotLeaveTheAnswerOut(ObjectionKind kind) {
    receive(kind, null);
    refuses(decider, incident() + "/beloften/" + promise());
    assertThat(decider.get(incident()).body())
        .contains(incident() + "/beloften/" + promise() + "\"", "Laat iemand anders dit doen");
  }

  @Test
  void norCanTheColleagueToWhomItWasGiven() {
    var lawyer = addLawyer();
    receive(ObjectionKind.COMPLAINT, new Handler("Jo Jurist", lawyer.id()));
    refuses(
        new Visitor(port).comeIn(ban.scene().slug(), ban.scene().slug() + "@jurist.example"),
        part("/toegewezen/" + promise()));
  }

  /** Saying that it was taken back would end the answer as well. */
  @Test
  void whoeverIsChosenRecordsThatItWasTakenBackAndNotWhoeverDecided() {
    var lawyer = addLawyer();
    receive(ObjectionKind.COMPLAINT, new Handler("Jo Jurist", lawyer.id()));
    var taken =
        Map.of(
            "outcome", "RETRACTED",
            "answeredOn", objections.today().toString(),
            "reason", "Hij belde dat het niet meer hoeft");
    var refused =
        decider.post(part("/reactie/" + ban.about().matter() + "/bezwaren/" + only().id()), taken);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Daarom legt uw collega die dit behandelt vast", "Hij belde dat het")
        .doesNotContain("??");
    assertThat(state()).isEqualTo("OPEN");
    IncidentFixtures.location(
        new Visitor(port)
            .comeIn(ban.scene().slug(), ban.scene().slug() + "@jurist.example")
            .post(part("/toegewezen/" + promise() + "/antwoord"), taken));
    assertThat(state()).isEqualTo("LAPSED");
  }

  private void refuses(Visitor who, String page) {
    assertThat(who.get(page).body())
        .contains(DUTY)
        .doesNotContain("/uitleggen\"", "/wachten\"", "??");
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("version", version(), "words", "Dit is geen klacht", "reason", "other"));
    assertRefused(who.post(page + "/uitleggen", fields));
    fields.putAll(Map.of("whom", "POLICE", "until", objections.today().toString()));
    assertRefused(who.post(page + "/wachten", fields));
    assertThat(state()).isEqualTo("OPEN");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(DUTY);
  }

  /** It was possible before: such an answer is due all the same, and everybody reads so. */
  @Test
  void anAnswerThatWasLeftOutBeforeIsStillDue() {
    receive(ObjectionKind.COMPLAINT, null);
    letters.post(letters.about(ban, LetterKind.COMPLAINT_RECEIPT));
    assertThat(tasks()).doesNotContain("/bezwaren/");
    Database.change(
        "update promise set state = 'EXPLAINED', reason = 'other', settled_at = now() where id = '%s'"
            .formatted(promise()));
    var answer = part("/reactie/" + ban.about().matter() + "/bezwaren/" + only().id());
    assertThat(tasks()).contains("Geef antwoord op de klacht", answer).doesNotContain("??");
    assertThat(decider.get(part("/reactie")).body())
        .contains("Hierbij is eerder vastgelegd dat het antwoord er niet komt.", answer);
    assertThat(decider.get(part("/sluiten")).body())
        .contains("Nog niet beantwoord: klacht", answer)
        .doesNotContain("??");
    var correction = incident() + "/beloften/" + promise() + "/verbeteren";
    var form = decider.get(correction).body();
    var version = IncidentFixtures.found(form, "name=\"version\"[^>]*value=\"(\\d+)\"");
    IncidentFixtures.location(
        decider.post(correction, Map.of("version", version, "words", "Het was wel een klacht")));
    assertThat(state()).isEqualTo("OPEN");
    assertThat(decider.get(part("/reactie")).body()).doesNotContain("Hierbij is eerder");
  }

  private void receive(ObjectionKind kind, @Nullable Handler handler) {
    ban.scene()
        .in(
            () -> {
              objections.record(
                  fixtures.enter(ban.scene()),
                  ban.about().part(),
                  ban.about().measure(),
                  new ObjectionStatement(
                      UUID.randomUUID(),
                      kind,
                      objections.today(),
                      "Het klopt niet",
                      handler,
                      false));
              return true;
            });
  }

  private Person addLawyer() {
    return ban.scene()
        .in(
            () -> {
              var mail = ban.scene().slug() + "@jurist.example";
              var today = objections.today();
              var person = people.add("Jo Jurist", mail, Locale.of("nl"));
              people.addPosition(
                  person.id(), BodyKind.ORGANISATION, "civil-servant", null, today.minusDays(9));
              people.addOffice(person.id(), OfficeKind.LEGAL, null, today.minusDays(1));
              accounts.add(IncidentFixtures.account(accounts, mail), person.id());
              return person;
            });
  }

  private Objection only() {
    return ban.scene().in(() -> objections.list(List.of(ban.about().measure()))).getFirst();
  }

  private String tasks() {
    return decider.get("/" + ban.scene().slug() + "/taken?alles=ja").body();
  }

  private String promise() {
    return Database.text(
        "select promise_id::text from objection where part_id = '%s'"
            .formatted(ban.about().part().value()));
  }

  private String state() {
    return Database.text("select state from promise where id = '%s'".formatted(promise()));
  }

  private String version() {
    return Database.text("select version::text from promise where id = '%s'".formatted(promise()));
  }

  private String incident() {
    return "/%s/incidenten/%s".formatted(ban.scene().slug(), ban.scene().number());
  }

  private String part(String page) {
    return incident() + "/getroffenen/" + ban.about().part().value() + page;
  }
}
