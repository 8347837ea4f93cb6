// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.response.ResponseFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator writes what people at a site do. */
@RugdekkingTest
class InstructionPagesModuleTests {

  private static final String PAGE = "/beheer/balie/BUILDING_BAN";

  @Autowired IncidentFixtures fixtures;
  @Autowired CounterFixtures counter;
  @Autowired ResponseFixtures measures;
  @LocalServerPort int port;

  @Test
  void anOwnTextReplacesTheShippedOneUntilItIsEmptied() {
    var scene = fixtures.twoAffected();
    var administrator = scene.as(Persona.ADMINISTRATOR);
    assertThat(administrator.get(scene.path(PAGE)).body()).contains("Raak niemand aan");
    save(administrator, scene.path(PAGE), "Bel de bode", "Call the usher");
    assertThat(administrator.get(scene.path(PAGE)).body())
        .contains("Bel de bode", "Call the usher")
        .doesNotContain("Raak niemand aan");
    assertThat(administrator.get(scene.path("/beheer/balie")).body()).contains("Eigen tekst");
    save(administrator, scene.path(PAGE), " ", "");
    assertThat(administrator.get(scene.path(PAGE)).body()).contains("Raak niemand aan");
    assertThat(administrator.get(scene.path("/beheer/balie")).body()).doesNotContain("Eigen tekst");
  }

  @Test
  void whatIsMissingOrTooLongComesBackWithWhatWasTyped() {
    var scene = fixtures.twoAffected();
    var administrator = scene.as(Persona.ADMINISTRATOR);
    administrator.get(scene.path(PAGE));
    var half = administrator.post(scene.path(PAGE), Map.of("nl", "Bel de bode", "en", ""));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(half.body()).contains("Vul deze tekst ook in", "Bel de bode");
    var long_ = String.join(" ", Collections.nCopies(200, "Bel"));
    var tooLong = administrator.post(scene.path(PAGE), Map.of("nl", long_, "en", "Call"));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("Gebruik hoogstens 600 tekens");
    var none = scene.path("/beheer/balie/TALK");
    assertThat(administrator.get(none).statusCode()).isEqualTo(404);
  }

  @Test
  void whoWorksAtASiteReadsTheOwnText() {
    var scene = measures.asked();
    var site = counter.site(scene, "Stadskantoor", SiteKind.COUNTER);
    counter.ban(scene, "De heer X. Voorbeeld", "Geen toegang", site);
    Database.change(
        """
        insert into counter_instruction (organisation_id, kind, nl, en)
        values ('%s', 'BUILDING_BAN', 'Bel de bode', 'Call the usher')
        """
            .formatted(scene.organisation().value()));
    var worker = new Visitor(port).comeIn(scene.slug(), counter.worker(scene, site));
    assertThat(worker.get("/" + scene.slug() + "/balie/" + site.id()).body())
        .contains("Bel de bode")
        .doesNotContain("Raak niemand aan");
  }

  private static void save(Visitor administrator, String path, String nl, String en) {
    HttpResponse<String> answer = administrator.post(path, Map.of("nl", nl, "en", en));
    IncidentFixtures.location(answer);
  }
}
