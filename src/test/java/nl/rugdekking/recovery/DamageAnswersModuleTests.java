// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** The answer that nothing was lost, and what follows when a loss or a decision is taken away. */
@RugdekkingTest
class DamageAnswersModuleTests extends DamageScene {

  private static final String PRIVATE = "/schade/vordering/getroffene";
  private static final String OWN = "/schade/vordering/organisatie";
  private static final String NEW_REASONS =
      "('perpetrator-unknown', 'no-means', 'no-proof', 'steps-unknown', 'too-long')";
  private static final Path MISSING_REASONS =
      Path.of("src/main/resources/db/migration/V202612021900__recovery_reasons.sql");

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
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
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

  // Only in the organisation of this test, because the others share the database.
  @Test
  void anOrganisationOfBeforeGetsTheReasonsItLacks() throws IOException {
    var id = scene().organisation().id().value();
    var mine = "organisation_id = '%s' and code in %s".formatted(id, NEW_REASONS);
    Database.change("delete from reason where " + mine);
    var migration = Files.readString(MISSING_REASONS, StandardCharsets.UTF_8);
    for (var added : List.of(5, 0)) {
      assertThat(runAsApplication(id, migration)).isEqualTo(added);
    }
    assertThat(Database.texts("select label_nl from reason where promise = 'DAMAGE' and " + mine))
        .contains("Het duurt te lang", "De veroorzaker kan niet betalen");
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-long")));
    assertThat(hit.promise("DAMAGE")).isEqualTo("EXPLAINED");
  }

  private static int runAsApplication(UUID organisation, String sql) {
    return Database.asApplication(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("set app.organisation = '%s'".formatted(organisation));
            return statement.executeUpdate(sql);
          }
        });
  }

  private static HttpResponse<String> none(Hit hit, String words) {
    return scene().as(Persona.OWNER).post(hit.ofPart("/schade/geen"), Map.of("words", words));
  }
}
