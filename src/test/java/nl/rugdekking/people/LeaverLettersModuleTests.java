// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters reach people at work while they are in service, and afterwards at their own address. */
@RugdekkingTest
class LeaverLettersModuleTests {

  private static final String CLOSED = ": een zaak die u volgt, is afgesloten";

  @Autowired IncidentFixtures fixtures;
  @Autowired Clock clock;
  @Autowired List<DueWork> works;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void whoLeftHearsAtTheirPrivateAddressThatTheirCaseEndedAndNeverAtWork() {
    signInWith("weg", Persona.AFFECTED);
    signInWith("thuis", Persona.OTHER_AFFECTED);
    leave(Persona.AFFECTED);
    close(Persona.OWNER, Persona.AFFECTED);
    close(Persona.OTHER_OWNER, Persona.OTHER_AFFECTED);

    mailbox().await(address("weg"), mail -> mail.subject().endsWith(CLOSED));
    // in service: at work, also where they sign in with an address of their own
    mailbox().await(work(Persona.OTHER_AFFECTED), mail -> mail.subject().endsWith(CLOSED));
    assertThat(mailbox().all())
        .filteredOn(mail -> mail.subject().endsWith(CLOSED))
        .extracting(Mailbox.Got::to)
        .contains(address("weg"), work(Persona.OTHER_AFFECTED))
        .doesNotContain(work(Persona.AFFECTED), address("thuis"));
  }

  // ---- how it is done

  private void signInWith(String key, Persona persona) {
    var path = scene.path("/inlognaam");
    var visitor = scene.as(persona);
    visitor.takeSecondStep(scene.organisation().slug(), IncidentFixtures.login(scene, persona));
    visitor.get(path);
    visitor.post(path, Map.of("login", address(key)));
    var way = mailbox().await(address(key), mail -> mail.text().contains("/inlognaam/")).way();
    visitor.get(way);
    assertThat(visitor.post(way, Map.of()).statusCode()).isEqualTo(302);
  }

  private void leave(Persona persona) {
    var path = scene.path("/beheer/personen/" + scene.person(persona).value());
    var administrator = scene.as(Persona.ADMINISTRATOR);
    var shown = administrator.get(path).body();
    var position = IncidentFixtures.found(shown, "/functies/([0-9a-f-]{36})\"");
    var until = LocalDate.now(clock).minusDays(1).toString();
    var ended =
        administrator.post(path + "/functies/" + position, Map.of("manager", "", "until", until));
    assertThat(ended.statusCode()).isEqualTo(302);
  }

  private void close(Persona owner, Persona affected) {
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + " where organisation_id = '%s'".formatted(scene.organisation().id().value()));
    var path = scene.casePath("/getroffenen/" + scene.file().part(affected) + "/sluiten");
    var shown = scene.as(owner).get(path).body();
    var version = IncidentFixtures.found(shown, "name=\"version\" value=\"(\\d+)\"");
    var fields =
        Map.of(
            "version", version, "outcome", "HANDLED", "confirmed", "true", "words", "Het is klaar");
    assertThat(scene.as(owner).post(path, fields).statusCode()).isEqualTo(302);
  }

  private String address(String key) {
    return key + "@" + scene.mark() + ".example";
  }

  private String work(Persona persona) {
    return IncidentFixtures.login(scene, persona);
  }

  private Mailbox mailbox() {
    return Mailbox.at(scene.mark() + ".example", scene.organisation().id(), works);
  }
}
