// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first hour of danger that was reported without a name: nobody can be called. */
@RugdekkingTest
class NamelessFirstHourModuleTests {

  private static final String QUESTION = "Waar bent u nu?";
  private static final String ANSWER = "Achter de kantine";
  private static final String NEWS = "nieuw bericht";

  /** The address by which the page of the first hour asks whether something changed. */
  private static final Pattern STATE = Pattern.compile("hx-get=\"([^\"]*eerste-uur/stand[^\"]*)\"");

  @Autowired AlarmGround ground;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Visitor reporter;

  @SuppressWarnings("NullAway.Init")
  private String code;

  @BeforeEach
  void somebodyWithoutANameIsInDanger() {
    town = ground.townOnDuty();
    reporter = ground.visitor();
    code = NamelessForm.code(reporter, town.path("/anoniem"));
    var sent = NamelessForm.fields(code, Map.of("danger", "true", "place", "Stadhuis, balie 3"));
    assertThat(reporter.post(town.path("/anoniem"), sent).statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverTookItOnReadsWhatTheReporterAddsAndAsks() {
    var officer = confirmedBy(Who.OFFICER);
    writes("Hij heeft een mes");
    adds("toedracht", Map.of("details[occasion]", "Hij wachtte bij de deur"));
    assertThat(officer.get(town.hour()).body())
        .contains("Hij heeft een mes", "Hij wachtte bij de deur", "Stuur dit aan de melder")
        .doesNotContain("??");
    location(asks(officer, QUESTION));
    assertThat(back())
        .containsSubsequence("Iemand pakt dit op", "Vraag aan u: " + QUESTION, "Antwoord hieronder")
        .doesNotContain("OFFICER Alarm");
    writes(ANSWER);
    assertThat(officer.get(town.hour()).body()).containsSubsequence(QUESTION, ANSWER);
    assertThat(back()).doesNotContain("Vraag aan u: ");
    assertThat(mails("message", Who.OFFICER)).as("one for each that they wrote").isEqualTo("3");
    assertThat(
            town.value(
                "select count(*) from audit_event where verb = 'report.message-sent' and actor = '"
                    + town.person(Who.OFFICER).value()
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void anOpenPageOfTheReporterShowsTheQuestionByItself() {
    var officer = confirmedBy(Who.OFFICER);
    var asked = Map.of("code", code, "stand", "CONFIRMED", "vragen", "0");
    assertThat(follow(asked).statusCode()).isEqualTo(204);
    location(asks(officer, QUESTION));
    assertThat(follow(asked).body()).contains("Vraag aan u: " + QUESTION);
  }

  @Test
  void whoeverIsCalledReadsBeforeTakingItOnAndAsksNothingYet() {
    var officer = ground.signedIn(town, Who.OFFICER);
    writes("Hij heeft een mes");
    assertThat(officer.get(town.hour()).body())
        .contains("Hij heeft een mes", "Pakt u dit op, dan kunt u hier iets vragen")
        .doesNotContain("Stuur dit aan de melder");
    asks(officer, QUESTION);
    assertThat(town.value("select count(*) from message")).isEqualTo("1");
  }

  @Test
  void theListOfAlarmsSaysThatTheReporterWroteUntilThatWasRead() {
    var officer = ground.signedIn(town, Who.OFFICER);
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(NEWS);
    writes("Hij heeft een mes");
    assertThat(officer.get(town.path("/alarmen")).body()).contains(NEWS);
    officer.get(town.hour());
    assertThat(officer.get(town.path("/alarmen")).body()).doesNotContain(NEWS);
    writes("Hij loopt naar binnen");
    assertThat(officer.get(town.path("/alarmen")).body()).contains(NEWS);
  }

  @Test
  void theOpenPageAsksByItselfWhatIsNewAndThatIsNoLook() {
    var officer = confirmedBy(Who.OFFICER);
    var ask = Polls.findQuestion(STATE, officer.get(town.hour()).body());
    assertThat(officer.get(ask).statusCode()).isEqualTo(204);
    writes("Hij heeft een mes");
    var written = town.value("select count(*) from audit_event where actor is not null");
    assertThat(Polls.awaitChange(officer, ask))
        .contains("hx-trigger=\"load\"", "#rd-uur-melder")
        .doesNotContain("Hij heeft een mes");
    assertThat(town.value("select count(*) from audit_event where actor is not null"))
        .isEqualTo(written);
    assertThat(Polls.findQuestion(STATE, officer.get(town.hour()).body())).isNotEqualTo(ask);
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    assertThat(officer.get(ask).statusCode()).isIn(403, 404);
  }

  @Test
  void aReporterReadsThatTheMessageWasSentAndStillSeesTheCode() {
    var fields = new HashMap<>(Map.of("code", code, "words", "Hij heeft een mes"));
    fields.put("form", UUID.randomUUID().toString());
    assertThat(reporter.post(town.path("/terugkomen/bericht"), fields).body())
        .contains("Uw bericht is verstuurd")
        .doesNotContain("rd-code");
    fields.put("form", UUID.randomUUID().toString());
    fields.put("codeZien", "1");
    assertThat(reporter.post(town.path("/terugkomen/bericht"), fields).body())
        .contains("Uw bericht is verstuurd", "class=\"rd-code\"", "name=\"codeZien\"");
    assertThat(back()).doesNotContain("Uw bericht is verstuurd", "class=\"rd-code\"");
  }

  @Test
  void afterHandingOverTheOfficerReadsAndAsksNothingMore() {
    var officer = confirmedBy(Who.OFFICER);
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    writes("Hij heeft een mes");
    assertThat(officer.get(town.hour()).statusCode()).isIn(403, 404);
    assertThat(asks(officer, QUESTION).statusCode()).isIn(403, 404);
    assertThat(town.value("select count(*) from message")).isEqualTo("1");
    assertThat(mails("message", Who.OFFICER)).isEqualTo("0");
  }

  @Test
  void whatItDidToThemTheOfficerDoesNotRead() {
    var officer = confirmedBy(Who.OFFICER);
    adds("gevolgen", Map.of("codes", "HEALTH", "words", "Ik slaap niet meer"));
    assertThat(officer.get(town.hour()).body()).doesNotContain("Ik slaap niet meer");
  }

  @Test
  void afterHandingOverThePageOfTheReporterSaysWhatHappenedAndWhoGoesOn() {
    var officer = confirmedBy(Who.OFFICER);
    assertThat(back()).contains("Iemand pakt dit op", "Opgepakt: vandaag ", "tel:112");
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    var shown = Map.of("code", code, "stand", "CONFIRMED", "vragen", "0");
    var followed = follow(shown);
    assertThat(followed.statusCode()).as("the page stops asking").isEqualTo(286);
    for (var page : List.of(followed.body(), back())) {
      assertThat(page)
          .contains("Dit is overgedragen", "Opgepakt: vandaag. Overgedragen: vandaag.")
          .contains("Wie verder gaat: externe behandelaar.", "tel:112", "Er is weer gevaar")
          .doesNotContain("OFFICER Alarm", "FALLBACK Alarm", "hx-post", "??");
    }
  }

  @Test
  void onePressSaysThatThereIsDangerAgainAndCallsSomebody() {
    var officer = confirmedBy(Who.OFFICER);
    assertThat(again())
        .as("whoever is on it gets word, and the reporter reads so")
        .contains("Iemand pakt dit op", "Wij hebben doorgegeven dat er weer gevaar is");
    assertThat(back()).doesNotContain("Wij hebben doorgegeven");
    assertThat(mails("danger-reported", Who.OFFICER)).isEqualTo("1");
    location(officer.post(town.hour() + "/overdragen", Map.of()));
    assertThat(again())
        .contains("Wij proberen nu iemand te bereiken")
        .doesNotContain("weer gevaar");
    assertThat(town.value("select count(*) from alarm where ended_at is null")).isEqualTo("1");
    assertThat(ground.signedIn(town, Who.OFFICER).get(town.hour()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoReportedNoDangerSaysSoLaterAndAWrongCodeSaysNothing() {
    var later = ground.visitor();
    code = NamelessForm.code(later, town.path("/anoniem"));
    later.post(town.path("/anoniem"), NamelessForm.fields(code, Map.of()));
    assertThat(back()).contains("Er is nu gevaar");
    assertThat(again()).contains("Wij proberen nu iemand te bereiken");
    assertThat(town.value("select count(*) from alarm")).isEqualTo("2");
    code = "00000000000000000000";
    assertThat(again()).contains("name=\"code\"").doesNotContain("Wij proberen nu");
    assertThat(town.value("select count(*) from alarm")).isEqualTo("2");
  }

  @Test
  void theFirstHourBeginsWithWhatCanBeDoneAndAsksNobodyToCall() {
    var officer = confirmedBy(Who.OFFICER);
    assertThat(officer.get(town.hour()).body())
        .containsSubsequence(
            "Bellen kan niet",
            "href=\"tel:112\"",
            NamelessForm.WORDS,
            "Stuur dit aan de melder",
            "112 of de politie gebeld",
            "De plaats: Stadhuis, balie 3.")
        .containsOnlyOnce("nl-button--primary")
        .doesNotContain("De getroffene gebeld", "Bel de getroffene", "CALL_AFFECTED")
        .doesNotContain("Wij hebben geen telefoonnummer", "Wij hebben geen adres", "??");
  }

  @Test
  void whoHandlesItIsNotAskedToCallEither() {
    var outside = ground.signedIn(town, Who.FALLBACK);
    var path = town.path("/incidenten/" + town.value("select number from case_file"));
    assertThat(outside.get(path).body())
        .contains("Daarna: lees wat er is gebeurd, vraag de melder")
        .doesNotContain("bel de getroffene", "Bel de getroffene");
    confirmedBy(Who.OFFICER);
    assertThat(outside.get(path).body())
        .contains("Bel 112 of de politie, als er gevaar is")
        .doesNotContain("Bel de getroffene");
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    location(
        officer.post(town.hour() + "/overdragen", Map.of("nog", FirstHourStep.EVIDENCE.name())));
    assertThat(outside.get(path).body())
        .contains("Stel bewijs veilig")
        .doesNotContain("Bel de getroffene");
  }

  // ---- how it is done

  private Visitor confirmedBy(Who who) {
    var visitor = ground.signedIn(town, who);
    visitor.get(town.hour());
    location(visitor.post(town.hour() + "/bevestigen", Map.of()));
    visitor.get(town.hour());
    return visitor;
  }

  private HttpResponse<String> asks(Visitor officer, String words) {
    return officer.post(
        town.hour() + "/bericht",
        Map.of(
            "form", UUID.randomUUID().toString(),
            "melding", town.value("select id from report"),
            "words", words));
  }

  private void writes(String words) {
    var fields = Map.of("code", code, "form", UUID.randomUUID().toString(), "words", words);
    assertThat(reporter.post(town.path("/terugkomen/bericht"), fields).statusCode()).isEqualTo(200);
  }

  private void adds(String question, Map<String, String> details) {
    var fields = new HashMap<>(details);
    fields.putAll(
        Map.of(
            "code", code, "vraag", question, "form", UUID.randomUUID().toString(), "version", "0"));
    assertThat(reporter.post(town.path("/terugkomen/meer/bewaren"), fields).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> follow(Map<String, String> shown) {
    return reporter.post(town.path("/terugkomen/gevaar"), shown);
  }

  private String again() {
    return reporter.post(town.path("/terugkomen/gevaar/opnieuw"), Map.of("code", code)).body();
  }

  private String back() {
    return reporter.post(town.path("/terugkomen"), Map.of("code", code)).body();
  }

  private String mails(String template, Who to) {
    return town.value(
        "select count(*) from outbox where template = '%s' and person = '%s'"
            .formatted(template, town.person(to).value()));
  }
}
