// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentStory;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A councillor's term ends while their case runs: what is theirs stays theirs. */
@RugdekkingTest
class AfterTheTermModuleTests {

  @Autowired IncidentFixtures fixtures;

  @Test
  void theAffectedSpeaksAndReadsTheEndAfterTheirTerm() {
    var scene = fixtures.twoAffected();
    Database.asMigrator(
        connection -> {
          var sql = "update position set ended_on = current_date - 1 where person_id = ?";
          try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, scene.person(Persona.AFFECTED).value());
            return statement.executeUpdate();
          }
        });

    IncidentStory.play(scene);

    var former = scene.as(Persona.AFFECTED);
    var own = former.get(scene.path("/mijn/" + scene.file().number()));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body())
        .contains("Het is afgerond " + scene.mark())
        .contains("Hij is terug " + scene.mark());
    assertThat(former.get(scene.path("/mijn")).body()).contains(scene.file().number());
    assertThat(former.get(scene.path("/melden")).statusCode()).isEqualTo(200);
  }
}
