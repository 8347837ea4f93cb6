// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is accused in a case follows it by nobody's choice. */
@RugdekkingTest
class TrustedAccusedModuleTests {

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whoIsAccusedIsNotTakenAsTrusted() {
    stage.clear();
    var path = stage.scene.path("/mijn/" + stage.scene.file().number());
    stage.scene.as(Persona.AFFECTED).get(path);
    var refused =
        stage
            .scene
            .as(Persona.AFFECTED)
            .post(path + "/meelezers", Map.of("who", stage.name(Persona.ACCUSED)));
    assertThat(refused.body()).contains("Deze persoon kan uw zaak niet volgen");
    assertThat(stage.letters("trusted")).isEmpty();
  }

  @Test
  void whoTurnsOutToBeAccusedFollowsItNoLonger() {
    var trusted = stage.scene.as(Persona.TRUSTED);
    var own = stage.scene.path("/mijn/" + stage.scene.file().number());
    assertThat(trusted.get(own).statusCode()).isEqualTo(200);
    assertThat(trusted.get(stage.scene.path("/mijn")).body()).contains(stage.scene.file().number());
    stage.in(
        () -> stage.cases.accuse(stage.scene.file().incident(), stage.person(Persona.TRUSTED)));
    assertThat(trusted.get(own).statusCode()).isEqualTo(404);
    assertThat(trusted.get(stage.scene.path("/mijn")).body())
        .doesNotContain(stage.scene.file().number());
  }
}
