// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to somebody who left office is handled as of that office. */
@RugdekkingTest
class FormerHolderModuleTests {

  @Autowired RoleStage stage;

  @Test
  void whatHappensToAFormerCouncillorIsForTheLineOfTheCouncil() {
    stage.begin();
    stage.leave(Persona.TRUSTED);
    var former = stage.scene.as(Persona.TRUSTED);
    assertThat(former.get(stage.scene.path("/melden")).body())
        .contains(stage.name(Persona.OWNER) + " (behandelaar)")
        .doesNotContain(stage.name(Persona.OTHER_OWNER));
    var told =
        Map.of(
            "concept", UUID.randomUUID().toString(),
            "words", "Hij staat nog steeds voor mijn deur",
            "day", "TODAY",
            "whom", "ME");
    IncidentFixtures.location(former.post(stage.scene.path("/melden"), told));
    var person = stage.person(Persona.TRUSTED).value();
    assertThat(
            stage.texts(
                "select body || ' ' || owner_id from case_part where organisation_id = '%s'"
                    .concat(" and person_id = '" + person + "'")))
        .containsExactly("COUNCIL " + stage.person(Persona.OWNER).value());
  }
}
