// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Test;

/** Rule 28d: a care giver sees who chose them, and finds nobody else. */
class CareListModuleTests extends CareScene {

  private static final String EMPTY = "Er is nu niemand die u voor nazorg heeft gekozen";

  @Test
  void beginsWithWhoNeedsACallToday() {
    choose(Persona.CARE_GIVER, "NOTHING");
    dueOn(LocalDate.now(Dates.ZONE));
    assertThat(list(Persona.CARE_GIVER))
        .contains(">Vandaag<", affected(), "tel:0612345678", "overdag", given() + "/contact")
        .doesNotContain(">Kan nu al<", WORDS, "??");
  }

  @Test
  void whatMayWaitIsNotForToday() {
    choose(Persona.CARE_GIVER, "NOTHING");
    dueOn(LocalDate.now(Dates.ZONE).plusDays(14));
    assertThat(list(Persona.CARE_GIVER)).contains(">Kan nu al<").doesNotContain(">Vandaag<");
  }

  @Test
  void anAttemptIsShownAndATalkMakesItQuiet() {
    choose(Persona.CARE_GIVER, "NOTHING");
    record(Persona.CARE_GIVER, "false", "");
    assertThat(list(Persona.CARE_GIVER)).contains("Niet bereikt op");
    record(Persona.CARE_GIVER, "true", "");
    assertThat(list(Persona.CARE_GIVER))
        .contains(">Nu niet nodig<", "Nazorg na twee weken: vanaf", "Laatste contact op")
        .doesNotContain("Niet bereikt op", given() + "/contact", "??");
  }

  @Test
  void nobodyElseFindsThemThere() {
    choose(Persona.CARE_GIVER, "NOTHING");
    for (var persona : Persona.values()) {
      if (persona != Persona.CARE_GIVER) {
        assertThat(scene.as(persona).get(scene.path("/nazorg")).body())
            .as(persona.name())
            .doesNotContain("tel:", given());
      }
    }
  }

  @Test
  void aPromiseThatTheHandlerGaveShowsNobody() {
    assertThat(list(Persona.PROMISE_OWNER)).contains(EMPTY).doesNotContain(affected());
  }

  @Test
  void whoIsChosenNoLongerLosesThem() {
    choose(Persona.CARE_GIVER, "NOTHING");
    assertThat(postChoice("NOBODY", "NOTHING").statusCode()).isEqualTo(302);
    assertThat(list(Persona.CARE_GIVER)).contains(EMPTY).doesNotContain(affected());
  }

  @Test
  void aCareGiverFindsNobodyInListsSearchAndCounts() {
    choose(Persona.CARE_GIVER, "REPORT");
    for (var path :
        List.of("/incidenten", "/incidenten?q=" + scene.file().number(), "/overzicht")) {
      assertThat(get(Persona.CARE_GIVER, scene.path(path)))
          .as(path)
          .doesNotContain(affected(), "/incidenten/" + scene.file().number());
    }
    var refused = scene.as(Persona.CARE_GIVER).get(scene.casePath(""));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain(affected());
  }

  @Test
  void aNumberOrAnotherWayIsAskedOfWhoeverChoosesAColleague() {
    var fields = choice("CARE_TEAM:" + scene.person(Persona.CARE_GIVER).value(), "NOTHING");
    for (var sent : Map.of("", "of zet een vinkje bij", "0612", "niet compleet").entrySet()) {
      fields.put("phone", sent.getKey());
      var refused = scene.as(Persona.AFFECTED).post(own(), fields);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains(sent.getValue(), WORDS).doesNotContain("??");
    }
    fields.put("phone", "");
    fields.put("noCall", "true");
    assertThat(scene.as(Persona.AFFECTED).post(own(), fields).statusCode()).isEqualTo(302);
    assertThat(get(Persona.CARE_GIVER, given())).contains("Gaf geen nummer");
    assertThat(get(Persona.AFFECTED, own())).contains("Wij hebben geen nummer van u");
  }

  @Test
  void whatWasTypedForAColleagueIsNotKeptWhenNoneWasChosen() {
    assertThat(postChoice("OUTSIDE", "REPORT").statusCode()).isEqualTo(302);
    assertThat(
            Database.number(
                "select count(*) from care_choice where phone is null and words is null"
                    + " and reading = 'NOTHING' and part_id = '"
                    + part()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void theAffectedReadsWhoCallsAndUntilWhen() {
    choose(Persona.CARE_GIVER, "NOTHING");
    var giver = IncidentFixtures.name(scene, Persona.CARE_GIVER);
    for (var page : List.of(own(), followed())) {
      assertThat(get(Persona.AFFECTED, page)).contains("neemt " + giver + " contact met u op");
    }
    record(Persona.CARE_GIVER, "true", "");
    assertThat(get(Persona.AFFECTED, own()))
        .containsPattern("Tussen [^<]+ en [^<]+ neemt " + giver + " contact met u op");
  }

  @Test
  void theAffectedReadsWhyItIsLate() {
    choose(Persona.CARE_GIVER, "NOTHING");
    dueOn(LocalDate.now(Dates.ZONE).minusDays(1));
    assertThat(get(Persona.AFFECTED, own()))
        .contains("had er contact met u moeten zijn. Er is nog geen poging vastgelegd.");
    record(Persona.CARE_GIVER, "false", "");
    assertThat(get(Persona.AFFECTED, own()))
        .contains(
            "had er contact met u moeten zijn. " + IncidentFixtures.name(scene, Persona.CARE_GIVER))
        .contains("probeerde u te bereiken per telefoon")
        .doesNotContain("geen poging vastgelegd", "??");
  }

  private void dueOn(LocalDate day) {
    Database.change(
        "update promise set due_at = (date '%s' + time '23:59:59') at time zone '%s' where id = '%s'"
            .formatted(day, Dates.ZONE.getId(), promiseId()));
  }

  private String affected() {
    return IncidentFixtures.name(scene, Persona.AFFECTED);
  }

  private String list(Persona persona) {
    return get(persona, scene.path("/nazorg"));
  }
}
