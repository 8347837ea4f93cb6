// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain rule 2j: the Labour Inspectorate is told of serious injury, whatever the wish. */
@RugdekkingTest
class SeriousInjuryModuleTests extends FirstDayScene {

  @Autowired Organisations organisations;
  @Autowired Policies policies;

  @Test
  void seriousInjuryOfAnEmployeeIsToldToTheInspectorateTheSameDayWhateverTheWish() {
    var reported = counterClerk(Map.of("channel", "telephone"));
    var wishes = scene().path("/mijn/" + reported.number() + "/wensen");
    var page = read(Persona.OTHER_AFFECTED, wishes);
    var no = new HashMap<String, String>();
    no.put("version", found(page, "name=\"version\" value=\"(\\d+)\""));
    for (var wish : new String[] {"response", "police", "damage", "care"}) {
      no.put(wish, "NO");
    }
    no.putAll(Map.of("danger", "NONE", "words", ""));
    location(scene().as(Persona.OTHER_AFFECTED).post(wishes, no));

    assertThat(location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, "")))
        .as("asks how serious it is")
        .endsWith("/beoordelen");
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("OPEN");
    for (var kind : new String[] {"LABOUR_INSPECTORATE", "AFTERCARE"}) {
      assertThat(
              Database.texts(
                  "select (due_at at time zone 'Europe/Amsterdam')::date"
                      .concat(" = (made_at at time zone 'Europe/Amsterdam')::date from promise")
                      .concat(" where kind = '" + kind + "' and part_id = '")
                      .concat(reported.part() + "'")))
          .as(kind)
          .containsExactly("t");
    }
    assertThat(read(Persona.LINE_OF_AFFECTED, scene().path("/taken")))
        .contains("Meld het bij de Arbeidsinspectie");
    assertThat(read(Persona.LINE_OF_AFFECTED, reported.firstDay()))
        .contains("ook als de getroffene geen reactie of aangifte wil");

    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, "Opgenomen"));
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("OPEN");
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.NO_SERIOUS_INJURY, ""));
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("LAPSED");
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, ""));
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("LAPSED OPEN");
  }

  @Test
  void thatTheInspectorateWasToldIsShownByADayAndAName() {
    var reported = counterClerk(Map.of("channel", "letter"));
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, ""));
    var promise =
        found(read(Persona.LINE_OF_AFFECTED, reported.firstDay()), "(/beloften/[^\"]+)\"");
    var handler = scene().as(Persona.LINE_OF_AFFECTED);
    var version =
        found(handler.get(reported.path() + promise).body(), "name=\"version\" value=\"(\\d+)\"");
    var fields = new HashMap<>(Map.of("version", version, "words", "Gebeld"));
    assertThat(handler.post(reported.path() + promise + "/nakomen", fields).statusCode())
        .isEqualTo(422);
    fields.put("doneOn", java.time.LocalDate.now(nl.rugdekking.web.Dates.ZONE).toString());
    fields.put("who", "De coördinator");
    location(handler.post(reported.path() + promise + "/nakomen", fields));
    assertThat(read(Persona.LINE_OF_AFFECTED, reported.firstDay()))
        .contains("De coördinator", name(Persona.LINE_OF_AFFECTED));
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, "Weer"));
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("KEPT");
  }

  @Test
  void onlyTheInspectorateCanSayThatItNeedNotBeToldOfAnEmployee() {
    var reported = counterClerk(Map.of("channel", "letter"));
    location(reported.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, ""));
    var promise =
        found(read(Persona.LINE_OF_AFFECTED, reported.firstDay()), "(/beloften/[^\"]+)\"");
    var handler = scene().as(Persona.LINE_OF_AFFECTED);
    var page = handler.get(reported.path() + promise).body();
    assertThat(page).contains("value=\"need-not\"").doesNotContain("name=\"whom\"");
    var fields = new HashMap<String, String>();
    fields.put("version", found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("words", "Hij wil het niet");
    for (var reason :
        new String[] {"not-wanted", "not-reachable", "not-safe", "other", "office-holder"}) {
      assertThat(page).doesNotContain("value=\"" + reason + "\"");
      fields.put("reason", reason);
      assertThat(handler.post(reported.path() + promise + "/uitleggen", fields).statusCode())
          .as(reason)
          .isEqualTo(422);
    }
    fields.put("until", tomorrow());
    for (var whom : new String[] {"AFFECTED", "POLICE"}) {
      fields.put("whom", whom);
      assertThat(handler.post(reported.path() + promise + "/wachten", fields).statusCode())
          .as(whom)
          .isEqualTo(422);
    }
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("OPEN");

    fields.put("reason", "need-not");
    location(handler.post(reported.path() + promise + "/uitleggen", fields));
    assertThat(reported.promises("LABOUR_INSPECTORATE")).isEqualTo("EXPLAINED");
  }

  private static String tomorrow() {
    return java.time.LocalDate.now(nl.rugdekking.web.Dates.ZONE).plusDays(1).toString();
  }

  @Test
  void forOfficeHoldersThePolicyOfTheirBodyDecides() {
    var before = councillor(Map.of("channel", "letter"));
    location(before.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, ""));
    assertThat(before.promises("LABOUR_INSPECTORATE")).isEmpty();
    assertThat(read(Persona.OWNER, before.firstDay()))
        .contains("Voor ambtsdragers beslist uw organisatie zelf.");
    location(
        before.record(
            FirstDayStep.LABOUR_INSPECTORATE, FirstDayEntryKind.NOT_DONE, "Zo is afgesproken"));
    assertThat(read(Persona.OWNER, before.firstDay())).contains("Zo is afgesproken");

    adopt(BodyKind.COUNCIL);
    var after = councillor(Map.of("channel", "letter"));
    location(after.record(FirstDayStep.INJURY, FirstDayEntryKind.SERIOUS_INJURY, ""));
    assertThat(after.promises("LABOUR_INSPECTORATE")).isEqualTo("OPEN");
    var promise = found(read(Persona.OWNER, after.firstDay()), "(/beloften/[^\"]+)\"");
    assertThat(read(Persona.OWNER, after.path() + promise))
        .contains("value=\"office-holder\"", "value=\"need-not\"")
        .doesNotContain("value=\"other\"");
  }

  private void adopt(BodyKind body) {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> {
          var now = organisations.structure().policy(body);
          var promises = new HashMap<PromiseKind, Policy.PromiseTerms>(now.promises());
          promises.put(
              LabourInspectoratePromiseKeeper.KIND,
              Policy.PromiseTerms.within(0, Term.Unit.SAME_DAY));
          var next =
              new Policy(
                  now.id(),
                  body,
                  now.version() + 1,
                  policies.today(),
                  now.coordinatorReads(),
                  now.keeping(),
                  now.repeatMonths(),
                  now.banMonths(),
                  now.urgentForms(),
                  promises);
          assertThat(policies.adopt(scene().person(Persona.ADMINISTRATOR), next)).isPresent();
        });
  }
}
