// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;

/** The answer that nothing was lost, and what follows when a loss or a decision is taken away. */
@RugdekkingTest
class DamageAnswersModuleTests extends DamageScene {

  private static final String TODAY = LocalDate.now(DueDates.ZONE).toString();
  private static final String PRIVATE = "/schade/vordering/getroffene";
  private static final String OWN = "/schade/vordering/organisatie";

  @Test
  void thatNothingWasLostIsTheAnswerThatKeepsThePromise() {
    var hit = hit("NO");
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/schade"))).contains("Is er geen schade?");
    var empty = none(hit, "");
    assertThat(empty.statusCode()).isEqualTo(422);
    location(none(hit, "Zij zegt dat er niets stuk is"));
    assertThat(hit.promise("DAMAGE")).isEqualTo("KEPT");
    assertThat(hit.read(Persona.AFFECTED, hit.own(""))).contains("er is geen schade");
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/schade"))).doesNotContain("Is er geen schade?");
  }

  @Test
  void nobodyRecordsThatNothingWasLostAgainstWhatWasSaid() {
    var hit = hit("YES");
    assertThat(none(hit, "Niets stuk").body())
        .contains("De getroffene zei dat er schade is", "Niets stuk");
    location(hit.state("AFFECTED", "GOODS", "10", "Beker"));
    assertThat(none(hit, "Niets stuk").statusCode()).isEqualTo(422);
    assertThat(hit.promise("DAMAGE")).isEqualTo("OPEN");
  }

  @Test
  void theClaimIsNotOwedAnyMoreOnceTheDecisionIsTakenBack() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", TODAY)));
    assertThat(hit.promise("CLAIM_DONE")).isEqualTo("OPEN");
    var page = hit.ofPart(PRIVATE);
    var fields = Map.of("version", version(hit.read(Persona.OWNER, page)));
    location(scene().as(Persona.OWNER).post(page + "/terug", fields));
    assertThat(hit.promise("CLAIM_DONE")).isEqualTo("LAPSED");
  }

  @Test
  void aLossThatTurnsOutToBeNoneLeavesTheRestDecided() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.state("ORGANISATION", "GOODS", "40", "Stoel"));
    location(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-small")));
    assertThat(hit.promise("DAMAGE")).isEqualTo("OPEN");
    var chair =
        Database.uuid(
            "select id from damage_item where claimant = 'ORGANISATION' and part_id = '%s'"
                .formatted(hit.part()));
    location(
        scene()
            .as(Persona.OWNER)
            .post(hit.ofPart("/schade/" + chair + "/weg"), Map.of("version", "1")));
    assertThat(hit.promise("DAMAGE")).isEqualTo("EXPLAINED");
  }

  @Test
  void theAffectedHearsWhomToAskOnceTheirLossIsLeft() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-small")));
    var sent =
        scene()
            .as(Persona.AFFECTED)
            .post(hit.own("/schade"), item("AFFECTED", "GOODS", "40", "Ook de jas"));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("wie uw zaak behandelt", "Ook de jas");
    assertThat(hit.decide(OWN, "LEFT", Map.of("reason", "too-small")).body())
        .as("the organisation lost nothing")
        .contains("Noteer eerst wat er kapot is");
  }

  private static HttpResponse<String> none(Hit hit, String words) {
    return scene().as(Persona.OWNER).post(hit.ofPart("/schade/geen"), Map.of("words", words));
  }
}
