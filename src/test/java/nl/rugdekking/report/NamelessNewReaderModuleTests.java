// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reported without a name reads on their own page that somebody new reads it. */
@RugdekkingTest
class NamelessNewReaderModuleTests {

  @Autowired IncidentFixtures fixtures;
  private static final String SOMEBODY_NEW = "is er een nieuwe lezer van meldingen zonder naam";

  @Autowired List<DueWork> works;

  @Test
  void thePageOfWhoToldWithoutANameSaysSo() {
    var scene = fixtures.twoAffected();
    var stranger = new Visitor(scene.port());
    var code = NamelessForm.code(stranger, scene.path("/anoniem"));
    var report = NamelessForm.fields(code, Map.of());
    // whoever got an office earlier on the same day may be new to it too
    Database.change(
        "update office set given_at = given_at - interval '2 days' where organisation_id = '"
            + scene.organisation().id().value()
            + "'");
    assertThat(stranger.post(scene.path("/anoniem"), report).statusCode()).isEqualTo(200);
    assertThat(back(scene, code)).doesNotContain(SOMEBODY_NEW);

    var name = IncidentFixtures.name(scene, Persona.UNRELATED);
    var administrator = scene.as(Persona.ADMINISTRATOR);
    administrator.get(scene.path("/beheer/rollen"));
    administrator.post(
        scene.path("/beheer/rollen"),
        Map.of(
            "who", name, "role", "FALLBACK", "body", "", "from", "", "sure", name + " FALLBACK "));
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () ->
            works.stream()
                .filter(work -> work.kind().equals(OfficeChangeScheduler.BEGUN))
                .forEach(DueWork::run));

    assertThat(back(scene, code)).contains(SOMEBODY_NEW);
  }

  private static String back(IncidentFixtures.Scene scene, String code) {
    var visitor = new Visitor(scene.port());
    visitor.get(scene.path("/terugkomen"));
    return visitor.post(scene.path("/terugkomen"), Map.of("code", code)).body();
  }
}
