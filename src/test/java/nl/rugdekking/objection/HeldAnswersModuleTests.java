// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TellForms;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An answer that ends a measure is told to the affected person before they read it. */
@RugdekkingTest
class HeldAnswersModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started ban;

  @SuppressWarnings("NullAway.Init")
  private Visitor owner;

  @SuppressWarnings("NullAway.Init")
  private Visitor affected;

  @BeforeEach
  void aBanWentOutAndSomebodyComplains() {
    ban = letters.posted(MeasureKind.BUILDING_BAN);
    var scene = ban.scene();
    owner = new Visitor(port).comeIn(scene.slug(), scene.login());
    affected = new Visitor(port).comeIn(scene.slug(), fixtures.affectedLogin(scene));
  }

  @Test
  void aMeasureThatEndsIsReadAfterItWasTold() {
    answer("LIFTED");
    assertThat(owner.get(part("/reactie")).body())
        .contains("de maatregel stopt", "De feiten klopten niet", "Ingetrokken")
        .contains("leest dit nog niet op de eigen pagina")
        .doesNotContain("??");
    assertUntold();
    var before = mails();
    letters.post(letters.about(ban, LetterKind.LIFTING));
    letters.fillInNext(ban.scene());
    letters.post(letters.about(ban, LetterKind.COMPLAINT_ANSWER));
    assertThat(mails()).as("the letters that say so").isEqualTo(before);
    assertUntold();
    assertThat(shownAsOpen("OBJECTION_ANSWERED")).isEqualTo(1);
    assertThat(shownAsOpen("RESPONSE_DONE")).as("kept before, by the letter").isZero();
    tell();
    assertThat(own())
        .contains("de maatregel stopt", "Ingetrokken")
        .containsPattern("(?s)(‘u’, dan is de veroorzaker bedoeld.: ‘De feiten.*){2}")
        .contains("Opheffing van een maatregel", "Antwoord op een klacht");
    assertThat(owner.get(part("/reactie")).body())
        .doesNotContain("leest dit nog niet op de eigen pagina");
  }

  private void assertUntold() {
    assertThat(own())
        .contains("Toegangsontzegging", "klacht", "De organisatie antwoordt uiterlijk op")
        .doesNotContain("de maatregel stopt", "De feiten klopten niet", "Ingetrokken")
        .doesNotContain(
            "Reactie ingetrokken", "Opheffing van een maatregel", "Antwoord op een klacht");
  }

  /** The measure is over already, so nothing is withdrawn. */
  @Test
  void anAnswerAboutAMeasureThatIsOverIsToldFirstToo() {
    Database.change(
        "update response set expired_at = now() where id = '%s'"
            .formatted(ban.about().measure().value()));
    answer("CHANGED");
    assertThat(owner.get(part("/reactie")).body())
        .contains("leest dit nog niet op de eigen pagina");
    assertThat(own()).doesNotContain("het moet anders", "De feiten klopten niet");
    Database.change(
        "update held_outcome set until = now() where part_id = '%s'"
            .formatted(ban.about().part().value()));
    assertThat(own())
        .as("nothing stays hidden longer than the promise to tell it")
        .contains("het moet anders", "De feiten klopten niet");
  }

  @Test
  void anAnswerByWhichTheMeasureStaysIsReadAtOnce() {
    answer("STANDS");
    assertThat(own())
        .contains("de maatregel blijft")
        .contains("(staat er ‘u’, dan is de veroorzaker bedoeld): ‘De feiten klopten niet’");
  }

  @Test
  void thatItWasPutOffIsReadWithTheReason() {
    var complaint = complain();
    var path = complaint + "/uitstel";
    assertThat(owner.get(path).body()).contains("Stel het antwoord uit").doesNotContain("??");
    var refused = owner.post(path, Map.of("toldOn", "", "reason", "Een getuige wordt gehoord"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Een getuige wordt gehoord", "Vul een dag in");
    IncidentFixtures.location(
        owner.post(
            path,
            Map.of("toldOn", responses.today().toString(), "reason", "Een getuige wordt gehoord")));
    assertThat(owner.get(part("/reactie")).body())
        .contains("Het antwoord is uitgesteld", "Een getuige wordt gehoord")
        .doesNotContain("/uitstel\"");
    assertThat(own())
        .contains("Het antwoord is uitgesteld: het moest er zijn op", "Een getuige wordt gehoord")
        .doesNotContain("??");
  }

  private void answer(String outcome) {
    IncidentFixtures.location(
        owner.post(
            complain(),
            Map.of(
                "outcome",
                outcome,
                "answeredOn",
                responses.today().toString(),
                "judgement",
                "FOUNDED",
                "decidedBy",
                "J. Bakker",
                "onBehalf",
                "Namens het college",
                "preparedBy",
                "J. Bakker",
                "hearing",
                "Wilde niet praten",
                "reason",
                "De feiten klopten niet")));
  }

  /** Records the complaint, and returns the address of its answer. */
  private String complain() {
    var id = UUID.randomUUID();
    var path = part("/reactie/" + ban.about().measure().value() + "/bezwaren");
    IncidentFixtures.location(
        owner.post(
            path,
            Map.of(
                "objection", id.toString(),
                "kind", "COMPLAINT",
                "receivedOn", responses.today().toString(),
                "words", "Het klopt niet",
                "handler", "J. Bakker")));
    return path + "/" + id;
  }

  private void tell() {
    TellForms.tellAll(owner, part("/terugkoppelen"), "Ik belde u");
  }

  private int shownAsOpen(String kind) {
    return Database.number(
        "select count(*) from held_outcome h join promise p on p.id = any (h.ended)"
            + " where p.kind = '%s' and h.part_id = '%s'"
                .formatted(kind, ban.about().part().value()));
  }

  private int mails() {
    return Database.number(
        "select count(*) from outbox where organisation_id = '%s'"
            .formatted(ban.scene().organisation().value()));
  }

  private String own() {
    var page = affected.get("/" + ban.scene().slug() + "/mijn/" + ban.scene().number());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private String part(String page) {
    return "/%s/incidenten/%s/getroffenen/%s"
            .formatted(ban.scene().slug(), ban.scene().number(), ban.about().part().value())
        + page;
  }
}
