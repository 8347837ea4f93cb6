// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import org.junit.jupiter.api.Test;

/** Rule 28g: the overview counts aftercare in the cases that the reader may read. */
class CareOverviewModuleTests extends CareScene {

  @Test
  void theSentenceCountsChoicesTalksAndAnswers() {
    assertThat(overview(Persona.OWNER)).doesNotContain("Nazorg: wie die geeft");
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "false", "");
    record(Persona.CARE_GIVER, "true", NOTE);
    assertThat(overview(Persona.OWNER))
        .contains(
            "kozen 1 getroffenen; geen nazorg wilden er 0.",
            "Gesprekken: 1. Pogingen zonder gehoor: 1.",
            "Pogingen zonder gehoor: 1.")
        .doesNotContain(NOTE, "??");
    answer("NOT_ENOUGH");
    assertThat(overview(Persona.OWNER))
        .as("the numbers would tell what one person said")
        .contains("Gesprekken: 1.")
        .doesNotContain("genoeg");
    for (int more = 0; more < 4; more++) {
      record(Persona.CARE_GIVER, "true", "");
      answer(more == 0 ? "NOT_ENOUGH" : "ENOUGH");
    }
    assertThat(overview(Persona.OWNER)).contains("genoeg 3, niet genoeg 2, nog geen antwoord 0.");
    for (var persona : new Persona[] {Persona.CARE_GIVER, Persona.AFFECTED, Persona.UNRELATED}) {
      assertThat(overview(persona)).as(persona.name()).doesNotContain("Nazorg: wie die geeft");
    }
  }

  private void answer(String answer) {
    var talk =
        Database.uuid(
            "select id from care_contact where reached and answer is null and part_id = '"
                + part()
                + "'");
    var fields = Map.of("gesprek", talk.toString(), "antwoord", answer);
    assertThat(scene.as(Persona.AFFECTED).post(own() + "/genoeg", fields).statusCode())
        .isEqualTo(302);
  }

  private String overview(Persona persona) {
    return get(persona, scene.path("/overzicht?jaar=&kenmerken=ja"));
  }
}
