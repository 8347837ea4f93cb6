// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 28h: if it was enough is answered with the key of a mail, without signing in. */
class CareQuestionsModuleTests extends CareScene {

  @Autowired List<DueWork> works;

  @Test
  void theHolderOfTheKeyAnswersOnceAndLookingAnswersNothing() {
    var link = talkAndGetLink();
    var page = scene.as(Persona.NOBODY).get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "Was de nazorg genoeg?",
            "had u contact over hoe het met u gaat",
            "Uw antwoord lezen alleen u en wie met u sprak")
        .doesNotContain(
            NOTE,
            WORDS,
            "??",
            scene.file().number(),
            IncidentFixtures.name(scene, Persona.CARE_GIVER),
            IncidentFixtures.name(scene, Persona.AFFECTED));
    assertThat(answered()).isEmpty();
    assertThat(send(link, "ENOUGH")).contains("vastgelegd dat het genoeg was").doesNotContain("??");
    assertThat(answered()).isEqualTo("ENOUGH");
    assertThat(send(link, "NOT_ENOUGH")).contains("vastgelegd dat het genoeg was");
    assertThat(answered()).as("answered once").isEqualTo("ENOUGH");
    assertThat(get(Persona.AFFECTED, own()))
        .contains("Antwoord: genoeg.")
        .doesNotContain("Was de nazorg genoeg?");
    assertThat(get(Persona.OWNER, scene.casePath("")))
        .contains("Nazorg: antwoord gegeven na een gesprek")
        .doesNotContain("genoeg");
  }

  @Test
  void notEnoughPromisesAnotherTalkOfTheSameCareGiver() {
    var link = talkAndGetLink();
    assertThat(send(link, "CALL")).contains("nog een keer gebeld wilt worden");
    assertThat(get(Persona.CARE_GIVER, scene.path("/taken"))).contains("Bied nazorg aan");
  }

  @Test
  void anotherKeyAndAnOldOneOpenNothing() {
    var link = talkAndGetLink();
    var wrong = link.substring(0, link.length() - 4) + "AAAA";
    assertThat(scene.as(Persona.NOBODY).get(wrong).statusCode()).isEqualTo(410);
    Database.change(
        "update care_contact set recorded_at = now() - interval '15 days' where part_id = '%s'"
            .formatted(part()));
    assertThat(scene.as(Persona.NOBODY).get(link).statusCode()).isEqualTo(410);
    assertThat(post(link, "ENOUGH").statusCode()).isEqualTo(410);
    assertThat(answered()).isEmpty();
  }

  @Test
  void anAttemptAsksNothing() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "false", "");
    assertThat(
            Database.number(
                "select count(*) from outbox where template = 'care-enough' and organisation_id = '%s'"
                    .formatted(scene.organisation().id().value())))
        .isZero();
  }

  private String talkAndGetLink() {
    choose(Persona.CARE_GIVER, "WORDS");
    assertThat(record(Persona.CARE_GIVER, "true", NOTE)).isEqualTo(302);
    var mail =
        Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works)
            .await(
                IncidentFixtures.login(scene, Persona.AFFECTED),
                got -> got.subject().contains("was het gesprek genoeg?"));
    assertThat(mail.text()).doesNotContain(NOTE, WORDS, scene.file().number());
    return mail.way();
  }

  private String send(String link, String answer) {
    var answered = post(link, answer);
    assertThat(answered.statusCode()).isEqualTo(200);
    return answered.body();
  }

  private HttpResponse<String> post(String link, String answer) {
    return scene.as(Persona.NOBODY).post(link, Map.of("antwoord", answer));
  }

  private String answered() {
    return Database.text(
        "select coalesce(answer, '') from care_contact where part_id = '" + part() + "'");
  }
}
