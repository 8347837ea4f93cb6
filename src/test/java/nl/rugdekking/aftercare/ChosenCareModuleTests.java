// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;

/** Rule 28a: once the affected person chose somebody, nobody else ends their aftercare. */
class ChosenCareModuleTests extends CareScene {

  private static final String ONLY_THE_AFFECTED =
      "Alleen de getroffene kan daarmee stoppen of anders kiezen";

  @Test
  void nobodyEndsOrPutsOffWhatIsWithTheChosenPerson() {
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThatNobodyEnds(promiseId());
    assertThat(record(Persona.CARE_GIVER, "true", "")).isEqualTo(302);
    for (var kind : List.of("AFTERCARE_TWO_WEEKS", "AFTERCARE_SIX_WEEKS")) {
      assertThatNobodyEnds(
          Database.uuid(
              "select id from promise where kind = '%s' and state = 'OPEN' and part_id = '%s'"
                  .formatted(kind, part())));
    }
  }

  private void assertThatNobodyEnds(UUID promise) {
    var ofHandler = scene.casePath("/beloften/" + promise);
    var ofGiver = scene.casePath("/getroffenen/" + part() + "/toegewezen/" + promise);
    assertThat(get(Persona.OWNER, ofHandler))
        .contains("kan die persoon vragen hoe het staat")
        .doesNotContain("/uitleggen", "/wachten", "/nakomen", "??");
    assertThat(get(Persona.CARE_GIVER, ofGiver))
        .contains("/wachten\"")
        .doesNotContain("/uitleggen", "??");
    var version = Database.text("select version::text from promise where id = '" + promise + "'");
    var explain = Map.of("version", version, "reason", "helped", "asked", "true");
    var wait =
        Map.of(
            "version",
            version,
            "whom",
            "AFFECTED",
            "until",
            LocalDate.now(Dates.ZONE).plusDays(28).toString());
    for (var refused :
        List.of(
            scene.as(Persona.OWNER).post(ofHandler + "/uitleggen", explain),
            scene.as(Persona.CARE_GIVER).post(ofGiver + "/uitleggen", explain))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains(ONLY_THE_AFFECTED);
    }
    var delayed = scene.as(Persona.OWNER).post(ofHandler + "/wachten", wait);
    assertThat(delayed.statusCode()).isEqualTo(422);
    if (promise.equals(promiseId())) {
      assertThat(delayed.body())
          .as("a later talk has other reasons too")
          .contains(ONLY_THE_AFFECTED);
    }
    assertThat(Database.text("select state from promise where id = '" + promise + "'"))
        .isEqualTo("OPEN");
  }

  @Test
  void theNextStepOfTheHandlerIsNotThatOfTheCareGiver() {
    Database.change(
        """
        update promise set due_at = now()
          + case when kind = 'AFTERCARE' then interval '20 days' else interval '9 days' end
        where organisation_id = '%s'
        """
            .formatted(scene.organisation().id().value()));
    Database.change("update promise set due_at = now() where id = '" + promiseId() + "'");
    assertThat(first()).contains("Bied nazorg aan");
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThat(first()).doesNotContain("Bied nazorg aan");
  }

  private String first() {
    var page = get(Persona.OWNER, scene.casePath(""));
    var from = page.indexOf("Nu eerst");
    assertThat(from).isPositive();
    return page.substring(from, Math.min(page.length(), from + 700));
  }

  @Test
  void whoChoseNobodyLetsTheHandlerEndIt() {
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThat(postChoice("NOBODY", "NOTHING").statusCode()).isEqualTo(302);
    var version =
        Database.text("select version::text from promise where id = '" + promiseId() + "'");
    var explain = Map.of("version", version, "reason", "declined");
    assertThat(scene.as(Persona.OWNER).post(promise("/uitleggen"), explain).statusCode())
        .isEqualTo(302);
    assertThat(state()).isEqualTo("EXPLAINED");
  }
}
