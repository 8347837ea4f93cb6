// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before somebody gives up a role that nobody else has, the program asks who follows. */
@RugdekkingTest
class SuccessionModuleTests extends RolePages {

  private static final String VACANT = "Niemand anders heeft deze rol: ";

  @Autowired IncidentFixtures fixtures;

  @BeforeEach
  void organisation() {
    scene = fixtures.twoAffected();
  }

  @Test
  void theOnlyAdministratorIsWarnedUntilThereIsASecondOneWhoCanSignIn() {
    var warning = name(Persona.ADMINISTRATOR) + " is de enige vaste beheerder";
    assertThat(page()).contains(warning);
    assertThat(page(Persona.ADMINISTRATOR)).contains(warning);

    given(Persona.UNRELATED, "ADMINISTRATOR", "");
    assertThat(page()).doesNotContain("is de enige vaste beheerder");

    takePasswordAway();
    assertThat(page()).contains(warning);
    var refused = taken("Beheerder", Persona.ADMINISTRATOR);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Dit is de laatste beheerder");
  }

  @Test
  void theLastAdministratorGetsNoLastDay() {
    var until = LocalDate.now(clock).plusDays(30).toString();
    var fields =
        new HashMap<>(
            Map.of(
                "who",
                name(Persona.ADMINISTRATOR),
                "role",
                "ADMINISTRATOR",
                "body",
                "",
                "from",
                ""));
    fields.put("until", until);
    page();
    var refused = scene.as(Persona.ADMINISTRATOR).post(scene.path(ROLES), fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Geef eerst iemand anders deze rol, zonder laatste dag", "value=\"" + until);
  }

  @Test
  void beforeARoleIsEndedThePageAsksWhoFollows() {
    assertThat(page()).contains(VACANT + "vertrouwenspersoon voor");

    given(Persona.CARE_GIVER, "CONFIDENTIAL_ADVISER", "");
    assertThat(page()).doesNotContain(VACANT + "vertrouwenspersoon voor");
  }

  @Test
  void aLastDayOfSomebodyWithARoleAloneIsStoredAfterAQuestionOnly() {
    var last = LocalDate.now(clock).plusDays(7).toString();
    var asked = adjust(Persona.ADVISER, "", last);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body())
        .contains("Wie volgt op?", VACANT + "vertrouwenspersoon voor", "value=\"" + last + "\"");
    assertThat(countLastDays(last)).isZero();

    var action = IncidentFixtures.found(asked.body(), "action=\"([^\"]+/functies/[^\"]+)\"");
    var sure = Map.of("manager", "", "until", last, "sure", last);
    assertThat(scene.as(Persona.ADMINISTRATOR).post(action, sure).statusCode()).isEqualTo(302);
    assertThat(countLastDays(last)).isOne();
    assertThat(page()).contains(name(Persona.ADVISER) + " vertrekt, of heeft binnen dertig dagen");

    given(Persona.CARE_GIVER, "CONFIDENTIAL_ADVISER", "");
    assertThat(page()).doesNotContain(name(Persona.ADVISER) + " vertrekt");
  }

  @Test
  void aLastDayOfSomebodyWithoutARoleIsNotAskedAbout() {
    leave(Persona.TRUSTED);
  }

  private int countLastDays(String day) {
    return Database.number(
        "select count(*) from position where person_id = '%s' and ended_on = '%s'"
            .formatted(person(Persona.ADVISER).value(), day));
  }

  private void takePasswordAway() {
    var login = IncidentFixtures.login(scene, Persona.UNRELATED);
    Database.asMigrator(
        connection ->
            Database.texts(
                connection,
                "update account set password_hash = null where login = '"
                    + login
                    + "' returning login"));
  }
}
