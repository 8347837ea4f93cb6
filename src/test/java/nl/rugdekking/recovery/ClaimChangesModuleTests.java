// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;

/** What happens to a decision and its claim when a loss, an answer or the decision changes. */
@RugdekkingTest
class ClaimChangesModuleTests extends DamageScene {

  private static final String PRIVATE = "/schade/vordering/getroffene";
  private static final String OWN = "/schade/vordering/organisatie";

  @Test
  void aLossIsNotLoweredBelowWhatWasAdvanced() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "1000", "Laptop"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    location(hit.account(PRIVATE, Map.of("advanced", "1000", "ground", "Verordening")));
    var id = onlyItem(hit);
    var lower = item("AFFECTED", "GOODS", "100", "Toch een oude laptop");
    lower.put("item", id.toString());
    lower.put("version", "1");
    var refused = scene().as(Persona.AFFECTED).post(hit.own("/schade"), lower);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("voorgeschoten", "Toch een oude laptop");
    var removed =
        scene()
            .as(Persona.AFFECTED)
            .post(hit.own("/schade/" + id + "/weg"), Map.of("version", "1"));
    assertThat(removed.statusCode()).isEqualTo(422);
    assertThat(ofClaims("settled_on::text", hit))
        .as("1,000 euros that were advanced are not back")
        .containsExactly("null");
  }

  @Test
  void afterTakingADecisionBackItIsOwedToDecideAgain() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-small")));
    assertThat(hit.promise("DAMAGE")).isEqualTo("EXPLAINED");
    assertThat(hit.promise("DECISION_TOLD")).isEqualTo("OPEN");
    location(takeBack(hit, PRIVATE));
    assertThat(hit.promise("DAMAGE")).isEqualTo("OPEN");
    assertThat(hit.promise("DECISION_TOLD"))
        .as("about a decision that is gone")
        .isEqualTo("LAPSED");
    location(hit.decide(PRIVATE, "AFFECTED", Map.of()));
    assertThat(hit.promise("DAMAGE")).isEqualTo("KEPT");
    assertThat(hit.promise("DECISION_TOLD")).isEqualTo("OPEN");
  }

  @Test
  void theClaimOfEachPartyHasADayOfItsOwn() {
    var hit = hit("YES");
    location(hit.state("ORGANISATION", "GOODS", "500", "Ruit"));
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    var later = LocalDate.now(DueDates.ZONE).plusDays(18).toString();
    var earlier = LocalDate.now(DueDates.ZONE).plusDays(6).toString();
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", later)));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", earlier)));
    assertThat(daysOfClaims(hit)).containsExactly(earlier, later);
    assertThat(hit.read(Persona.OWNER, hit.incident()))
        .contains("Schade van de getroffene verhalen", "Schade van de organisatie verhalen")
        .doesNotContain("??");
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("Wij verhalen uw schade", "Wij verhalen de schade van de organisatie")
        .doesNotContain("??");
    location(takeBack(hit, PRIVATE));
    assertThat(daysOfClaims(hit)).as("the other one stays").containsExactly(later);
  }

  @Test
  void whatWasAgreedBeforeAClaimCanBeShownLater() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "100", "Telefoon"));
    for (var day : List.of("", "morgen", LocalDate.now(DueDates.ZONE).plusDays(1).toString())) {
      var refused = hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today(), "authorityOn", day));
      assertThat(refused.statusCode()).as(day).isEqualTo(422);
      assertThat(refused.body()).contains("de volmacht tekende", "Zo is besloten");
    }
    var agreed = Map.of("doneBy", today(), "nameAgreed", "true");
    location(hit.decide(PRIVATE, "AUTHORITY", agreed));
    assertThat(ofClaims("concat(name_agreed, without_others, authority_on)", hit))
        .containsExactly("tf" + today());
    assertThat(hit.read(Persona.OWNER, hit.ofPart(PRIVATE)))
        .contains("De getroffene tekende de volmacht op", "de naam in de vordering staat.");
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("U tekende de volmacht op", "uw naam in de vordering staat.");
  }

  @Test
  void aLossThatIsStatedAfterTheAnswerIsReadAndDecided() {
    var hit = hit("NO");
    location(none(hit));
    assertThat(hit.promise("DAMAGE")).isEqualTo("KEPT");
    var before = lettersToHandler(hit);
    var loss = item("AFFECTED", "GOODS", "40", "Toch een bril");
    location(scene().as(Persona.AFFECTED).post(hit.own("/schade"), loss));
    assertThat(hit.promise("DAMAGE")).as("it is owed to decide").isEqualTo("OPEN");
    assertThat(lettersToHandler(hit)).isEqualTo(before + 1);
    location(scene().as(Persona.AFFECTED).post(hit.own("/schade"), loss));
    assertThat(lettersToHandler(hit)).as("the same form again").isEqualTo(before + 1);
    assertThat(
            Database.number(
                "select count(*) from promise where kind = 'DAMAGE' and part_id = '%s'"
                    .formatted(hit.part())))
        .isEqualTo(2);
  }

  @Test
  void notYetIsNoAnswerThatNothingWasLost() {
    var hit = hit("NOT_YET");
    var refused = none(hit);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("weet nog niet", "Niets stuk");
    assertThat(hit.promise("DAMAGE")).isEqualTo("WAITING");
  }

  @Test
  void sumsAreRecordedOfTheLossThatWasRead() {
    var hit = hit("YES");
    location(hit.state("ORGANISATION", "GOODS", "500", "Ruit"));
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())));
    var read = version(hit.read(Persona.OWNER, hit.ofPart(OWN)));
    location(hit.state("ORGANISATION", "GOODS", "80", "Ook een stoel"));
    var sums = Map.of("version", read, "insurerToldOn", today(), "received", "500");
    assertThat(scene().as(Persona.OWNER).post(hit.ofPart(OWN) + "/stand", sums).statusCode())
        .as("the loss changed meanwhile")
        .isEqualTo(409);
    location(hit.account(OWN, Map.of("insurerToldOn", today(), "received", "580")));
    assertThat(ofClaims("settled_on::text", hit)).containsExactly(today());
  }

  @Test
  void aCorrectionTakesBackEachDecisionInSight() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.state("ORGANISATION", "GOODS", "500", "Ruit"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())));
    location(hit.account(OWN, Map.of("number", "FIN-12")));
    assertThat(hit.read(Persona.OWNER, hit.page("DAMAGE") + "/verbeteren"))
        .contains("Maak eerst die velden leeg");
    assertThat(takeBack(hit, OWN).body()).contains("Maak eerst die velden leeg");
    location(hit.account(OWN, Map.of()));
    location(correct(hit));
    assertThat(hit.promise("DAMAGE")).isEqualTo("OPEN");
    assertThat(daysOfClaims(hit)).isEmpty();
    assertThat(
            Database.texts(
                "select about from timeline_entry where kind = 'TAKEN_BACK' and part_id = '%s'"
                    .formatted(hit.part())))
        .containsExactlyInAnyOrder("AFFECTED", "ORGANISATION");
    assertThat(ofClaims("claimant", hit)).isEmpty();
  }

  @Test
  void whoeverClosesReadsThatAClaimGoesOn() {
    var hit = hit("YES");
    location(hit.state("ORGANISATION", "GOODS", "500", "Ruit"));
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/sluiten")))
        .doesNotContain("de vordering loopt nog", "nog niet besloten of dit wordt verhaald");
    Database.change(
        "update promise set state = 'LAPSED' where kind = 'DAMAGE' and part_id = '%s'"
            .formatted(hit.part()));
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/sluiten")))
        .contains("Schade van de organisatie: nog niet besloten of dit wordt verhaald");
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())));
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/sluiten")))
        .contains("Schade van de organisatie: de vordering loopt nog");
  }

  private static HttpResponse<String> correct(Hit hit) {
    var page = hit.page("DAMAGE") + "/verbeteren";
    var fields = new HashMap<String, String>();
    fields.put("version", version(hit.read(Persona.OWNER, page)));
    fields.put("words", "Verkeerde zaak");
    return scene().as(Persona.OWNER).post(page, fields);
  }

  private static HttpResponse<String> takeBack(Hit hit, String claim) {
    var page = hit.ofPart(claim);
    var fields = Map.of("version", version(hit.read(Persona.OWNER, page)));
    return scene().as(Persona.OWNER).post(page + "/terug", fields);
  }

  private static HttpResponse<String> none(Hit hit) {
    var fields = Map.of("words", "Niets stuk");
    return scene().as(Persona.OWNER).post(hit.ofPart("/schade/geen"), fields);
  }

  private static UUID onlyItem(Hit hit) {
    return Database.uuid("select id from damage_item where part_id = '%s'".formatted(hit.part()));
  }

  private static List<String> ofClaims(String column, Hit hit) {
    return Database.texts(
        "select %s from damage_claim where part_id = '%s' order by claimant"
            .formatted(column, hit.part()));
  }

  /** The days of the claims that are promised and not done. */
  private static List<String> daysOfClaims(Hit hit) {
    return Database.texts(
        """
        select (due_at at time zone 'Europe/Amsterdam')::date::text from promise
        where kind = 'CLAIM_DONE' and state = 'OPEN' and part_id = '%s' order by due_at
        """
            .formatted(hit.part()));
  }

  private static int lettersToHandler(Hit hit) {
    return Database.number(
        """
        select count(*) from outbox
        where person = '%s' and template = 'task-due' and path like '%%/incidenten/%s'
        """
            .formatted(scene().person(Persona.OWNER).value(), hit.number()));
  }
}
