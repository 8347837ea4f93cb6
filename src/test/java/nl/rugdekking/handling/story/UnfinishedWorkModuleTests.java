// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that closes a case lists what is not finished, and asks to confirm that it stays so. */
@RugdekkingTest
class UnfinishedWorkModuleTests extends SharedScene {

  private static final String INJURY = "Vragen naar ernstig letsel";
  private static final String SUBJECT = "Wie dit deed is niet vastgelegd";

  private String incident = "";
  private String part = "";

  @BeforeEach
  void everyPromiseIsKept() {
    var report = scene().report(Persona.TRUSTED, Map.of("words", "Hij duwde mij"));
    var number = scene().number(Persona.TRUSTED, report);
    var id =
        Database.uuid(
            "select part_id from case_part join report using (organisation_id, incident_id)"
                + " where report.id = '%s'".formatted(report));
    Database.change(
        "update promise set state = 'KEPT', waiting_for = null, settled_at = now()"
            + " where part_id = '%s'".formatted(id));
    Database.change("update affected set assessed = 2 where part_id = '%s'".formatted(id));
    incident = scene().path("/incidenten/" + number);
    part = incident + "/getroffenen/" + id;
  }

  @Test
  void thePageThatClosesTellsWhatIsUnfinishedWithALinkToEach() {
    assertThat(page("/sluiten"))
        .contains("Nog niet af", INJURY, part + "/eerste-dag?stap=INJURY", SUBJECT)
        .contains(part + "/veroorzakers\"", "name=\"confirmed\"", "Bekijk</span>")
        .doesNotContain("??");
  }

  @Test
  void whatIsUnfinishedStaysSoOnlyOnceThatIsConfirmed() {
    var refused = close(Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("kruis aan dat u het zo laat", "Hij bood excuses aan");
    assertThat(close(Map.of("confirmed", "true")).statusCode()).isEqualTo(302);
    assertThat(owner().get(incident).body()).contains("Heropenen");
  }

  @Test
  void whatIsRecordedIsNotNamedAnyMore() {
    record("OTHER_EVIDENCE", "DONE");
    record("INJURY", "NO_SERIOUS_INJURY");
    IncidentFixtures.location(
        owner()
            .post(
                part + "/veroorzakers/nieuw",
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "version",
                    "0",
                    "kind",
                    "PERSON",
                    "name",
                    "Jan Zwartveld")));
    assertThat(page("/sluiten")).doesNotContain(INJURY, SUBJECT);
  }

  @Test
  void aPromiseThatIsOpenIsNamedAndCannotBeConfirmedAway() {
    var id = part.substring(part.length() - 36);
    Database.change(
        "update promise set state = 'OPEN', settled_at = null where kind = 'AFFECTED_TOLD'"
            + " and part_id = '%s'".formatted(id));
    assertThat(page("/sluiten"))
        .contains("U kunt de zaak nog niet sluiten", incident + "/beloften/")
        .doesNotContain("name=\"confirmed\"");
  }

  @Test
  void theCaseNamesTheSmallThingThatIsLeftBeforeItOffersToClose() {
    assertThat(owner().get(incident).body()).contains("Nu eerst: ", "/eerste-dag?stap=");
    record("OTHER_EVIDENCE", "DONE");
    assertThat(owner().get(incident).body()).contains("Nu eerst: " + INJURY);
  }

  private static Visitor owner() {
    return scene().as(Persona.OWNER);
  }

  private void record(String step, String answer) {
    IncidentFixtures.location(
        owner()
            .post(
                part + "/eerste-dag",
                Map.of(
                    "form",
                    UUID.randomUUID().toString(),
                    "step",
                    step,
                    "answer",
                    answer,
                    "words",
                    "Nagevraagd")));
  }

  private String page(String address) {
    return owner().get(part + address).body();
  }

  private HttpResponse<String> close(Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put(
        "version",
        IncidentFixtures.found(page("/sluiten"), "name=\"version\"[^>]*value=\"(\\d+)\""));
    fields.put("outcome", "HANDLED");
    fields.put("words", "Hij bood excuses aan");
    return owner().post(part + "/sluiten", fields);
  }
}
