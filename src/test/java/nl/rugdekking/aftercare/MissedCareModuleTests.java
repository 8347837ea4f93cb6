// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Mailbox;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 28f: a talk that was missed escalates, and the affected is told. */
class MissedCareModuleTests extends CareScene {

  private static final String LATE = "het gesprek over hoe het gaat is te laat";

  @Autowired List<DueWork> works;

  @Test
  void theHandlerHearsThatItIsLateAndTheAffectedWhy() {
    choose(Persona.CARE_GIVER, "WORDS");
    record(Persona.CARE_GIVER, "false", NOTE);
    missIt();
    var mails = mailbox();
    var own = mails.await(address(Persona.AFFECTED), mail -> mail.subject().contains(LATE));
    assertThat(own.way()).isEqualTo(own());
    for (var persona : List.of(Persona.CARE_GIVER, Persona.OWNER)) {
      assertSilent(
          mails.await(address(persona), mail -> mail.subject().contains("taak van u is te laat")));
    }
    assertSilent(own);
    assertThat(get(Persona.AFFECTED, own()))
        .contains("had er contact met u moeten zijn", "probeerde u te bereiken per telefoon");
    assertThat(get(Persona.OWNER, scene.casePath("")))
        .contains("geprobeerd, niet bereikt")
        .doesNotContain(NOTE, WORDS);
  }

  @Test
  void whoChoseNobodyGetsNoSuchLetter() {
    assertThat(postChoice("NOBODY", "NOTHING").statusCode()).isEqualTo(302);
    missIt();
    var mails = mailbox();
    mails.await(address(Persona.OWNER), mail -> mail.subject().contains("taak van u is te laat"));
    assertThat(mails.all()).noneMatch(mail -> mail.subject().contains(LATE));
    assertThat(get(Persona.AFFECTED, own())).doesNotContain("had er contact met u moeten zijn");
  }

  @Test
  void whoDidNotChooseReadsThatTheHandlerShouldHaveCalled() {
    giveBackByHandler();
    missIt();
    mailbox().await(address(Persona.AFFECTED), mail -> mail.subject().contains(LATE));
    assertThat(get(Persona.AFFECTED, own()))
        .contains("had er contact met u moeten zijn. Er is nog geen poging vastgelegd.");
  }

  private void giveBackByHandler() {
    var path = given() + "/teruggeven";
    assertThat(click(Persona.PROMISE_OWNER, path).statusCode()).isEqualTo(302);
  }

  private void missIt() {
    Database.change(
        """
        update promise set due_at = now() - interval '1 day', overdue = true, missed_at = now(),
          nudge = 'LATE', nudge_at = now() - interval '1 minute' where id = '%s'
        """
            .formatted(promiseId()));
    works.stream()
        .filter(work -> work.kind().equals("promise"))
        .forEach(work -> CurrentOrganisation.runIn(scene.organisation().id(), work::run));
  }

  private void assertSilent(Mailbox.Got mail) {
    assertThat(mail.subject() + mail.text())
        .doesNotContain(NOTE, WORDS, IncidentFixtures.name(scene, Persona.AFFECTED));
  }

  private Mailbox mailbox() {
    return Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works);
  }

  private String address(Persona persona) {
    return IncidentFixtures.login(scene, persona);
  }
}
