// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TellForms;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Test;

/** What was lost, whether it is claimed, and what came back. */
@RugdekkingTest
class DamageModuleTests extends DamageScene {

  private static final String PRIVATE = "/schade/vordering/getroffene";
  private static final String OWN = "/schade/vordering/organisatie";

  @Test
  void whatWasClaimedCameBackOrWasLeftIsTheSameEverywhere() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "750,00", "Jas gescheurd"));
    location(hit.state("ORGANISATION", "GOODS", "500,00", "Ruit van de balie"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    assertThat(hit.promise("DAMAGE")).as("the organisation still has to decide").isEqualTo("OPEN");
    location(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())));
    assertThat(hit.promise("DAMAGE")).isEqualTo("KEPT");
    assertThat(hit.promise("CLAIM_DONE")).isEqualTo("OPEN");
    location(
        hit.account(OWN, Map.of("insurerToldOn", today(), "insured", "450", "received", "50")));
    location(
        hit.account(
            PRIVATE,
            Map.of(
                "insurerToldOn", today(),
                "received", "700",
                "advanced", "300",
                "ground", "Verordening rechtspositie",
                "writtenOff", "50",
                "reason", "no-means",
                "number", "FIN-77")));
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/schade")))
        .contains(
            "Jas gescheurd", "€\u00a0750,00", "Ruit van de balie", "Nog open", "€\u00a0450,00")
        .contains("Daarvan terug naar de organisatie", "De veroorzaker kan niet betalen")
        .doesNotContain("??");
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("Jas gescheurd", "Ruit van de balie", "voor u, met uw volmacht")
        .as("they are told first that something was written off")
        .doesNotContain("Afgeboekt", "??");
    TellForms.tellAll(scene().as(Persona.OWNER), hit.ofPart("/terugkoppelen"), "Ik belde u");
    assertThat(hit.read(Persona.AFFECTED, hit.own(""))).contains("Afgeboekt", "€\u00a050,00");
    assertThat(
            Database.texts(
                "select settled_on::text from damage_claim where part_id = '%s'"
                    .formatted(hit.part())))
        .as("nothing is left to claim")
        .containsExactly(today(), today());
    assertThat(
            Database.texts(
                "select encode(words, 'escape') from damage_item where part_id = '%s'"
                    .formatted(hit.part())))
        .noneMatch(stored -> stored.contains("Jas") || stored.contains("Ruit"));
  }

  @Test
  void aWriteOffThatWasNotToldStaysHiddenWhenAnotherSumChanges() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "100", "Fiets"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    var writtenOff = Map.of("insurerToldOn", today(), "writtenOff", "40", "reason", "no-means");
    location(hit.account(PRIVATE, writtenOff));
    var received = new HashMap<>(writtenOff);
    received.put("received", "10");
    location(hit.account(PRIVATE, received));
    assertThat(hit.read(Persona.AFFECTED, hit.own(""))).doesNotContain("Afgeboekt");
    TellForms.tellAll(scene().as(Persona.OWNER), hit.ofPart("/terugkoppelen"), "Ik belde u");
    assertThat(hit.read(Persona.AFFECTED, hit.own(""))).contains("Afgeboekt", "€\u00a040,00");
  }

  @Test
  void sumsNeverExceedWhatWasLostAndNothingTypedIsLost() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "100", "Fiets"));
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    for (var wrong :
        List.of(
            Map.of("received", "60", "insured", "41", "insurerToldOn", today()),
            Map.of("awarded", "100,01"),
            Map.of("received", "60"),
            Map.of("received", "zestig", "insurerToldOn", today()),
            Map.of("writtenOff", "10", "insurerToldOn", today()),
            Map.of("writtenOff", "10", "insurerToldOn", today(), "reason", "verzonnen"),
            Map.of("received", "10", "insurerToldOn", "straks"),
            Map.of(
                "received",
                "10",
                "insurerToldOn",
                LocalDate.now(DueDates.ZONE).plusDays(1).toString()),
            Map.of("advanced", "101", "ground", "Regeling"),
            Map.of("advanced", "10"))) {
      var fields = new HashMap<>(wrong);
      fields.put("number", "FIN-blijft");
      var refused = hit.account(PRIVATE, fields);
      assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
      assertThat(refused.body()).as("%s", wrong).contains("FIN-blijft").doesNotContain("??");
    }
    for (var amount : List.of("", "0", "-5", "veel", "10000000,01")) {
      var refused = hit.state("AFFECTED", "GOODS", amount, "Nog iets stuk");
      assertThat(refused.statusCode()).as(amount).isEqualTo(422);
      assertThat(refused.body()).contains("Nog iets stuk", "Vul een bedrag in");
    }
  }

  @Test
  void privateLossNeedsTheYesOfTheAffected() {
    var hit = hit("NO");
    location(hit.state("AFFECTED", "IMMATERIAL", "300", "Slapeloze nachten"));
    location(hit.state("ORGANISATION", "HOURS", "80", "Opruimen"));
    for (var way : List.of("AUTHORITY", "ORGANISATION")) {
      assertThat(hit.decide(PRIVATE, way, Map.of("doneBy", today())).statusCode()).isEqualTo(422);
    }
    assertThat(hit.decide(OWN, "ORGANISATION", Map.of("doneBy", today())).body())
        .as("also not its own, until the responsible person decides so")
        .contains("wil");
    assertThat(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-small")).statusCode())
        .as("the responsible person decides after a no")
        .isEqualTo(422);
    location(hit.decide(PRIVATE, "AFFECTED", Map.of()));
    assertThat(hit.promise("DAMAGE")).isIn("OPEN", "WAITING");
  }

  @Test
  void whatIsLeftHasAReasonAndCanBeTakenBack() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "20", "Kop koffie"));
    assertThat(hit.decide(PRIVATE, "LEFT", Map.of()).statusCode()).isEqualTo(422);
    assertThat(hit.decide(PRIVATE, "LEFT", Map.of("reason", "not-wanted")).body())
        .contains("De getroffene zei dat de schade verhaald moet worden");
    location(hit.decide(PRIVATE, "LEFT", Map.of("reason", "too-small")));
    assertThat(hit.promise("DAMAGE")).isEqualTo("EXPLAINED");
    assertThat(hit.read(Persona.AFFECTED, hit.own("")))
        .contains("Verhalen kost meer dan het oplevert");
    assertThat(hit.read(Persona.AFFECTED, hit.own("/schade")))
        .contains("Verhalen kost meer dan het oplevert", "Vraag het aan wie uw zaak behandelt")
        .doesNotContain("/weg\"", "Verbeteren", "name=\"amount\"", "??");
    var more = hit.state("AFFECTED", "GOODS", "900", "Ook de laptop");
    assertThat(more.statusCode()).isEqualTo(422);
    var page = hit.ofPart(PRIVATE);
    location(
        scene()
            .as(Persona.OWNER)
            .post(page + "/terug", Map.of("version", version(hit.read(Persona.OWNER, page)))));
    location(hit.state("AFFECTED", "GOODS", "900", "Ook de laptop"));
    assertThat(hit.read(Persona.AFFECTED, hit.own("/schade")))
        .contains("/weg\"", "name=\"amount\"");
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())));
    assertThat(hit.promise("CLAIM_DONE")).isEqualTo("OPEN");
  }

  @Test
  void aLossBelongsToWhoeverCanClaimIt() {
    var hit = hit("YES");
    for (var wrong :
        List.of(
            List.of("ORGANISATION", "MEDICAL"),
            List.of("ORGANISATION", "IMMATERIAL"),
            List.of("AFFECTED", "HOURS"),
            List.of("AFFECTED", "WAGES"),
            // a councillor is no employee
            List.of("ORGANISATION", "WAGES"))) {
      assertThat(hit.state(wrong.get(0), wrong.get(1), "10", "Iets").statusCode())
          .as("%s", wrong)
          .isEqualTo(422);
    }
  }

  @Test
  void theAffectedStatesAndCorrectsTheirOwnAndNoOther() {
    var hit = hit("YES");
    var path = hit.own("/schade");
    var fields = item("AFFECTED", "GOODS", "40", "Bril");
    location(scene().as(Persona.AFFECTED).post(path, fields));
    location(scene().as(Persona.AFFECTED).post(path, fields));
    assertThat(items(hit)).as("the form that was sent twice counts once").isEqualTo(1);
    var id = Database.uuid("select id from damage_item where part_id = '%s'".formatted(hit.part()));
    var changed = item("AFFECTED", "GOODS", "45", "Bril van sterkte");
    changed.put("item", id.toString());
    changed.put("version", "1");
    location(scene().as(Persona.AFFECTED).post(path, changed));
    assertThat(scene().as(Persona.AFFECTED).post(path, changed).statusCode())
        .as("somebody changed it meanwhile")
        .isEqualTo(409);
    assertThat(hit.read(Persona.OWNER, hit.ofPart("/schade")))
        .contains("Bril van sterkte", "€\u00a045,00");
    assertThat(
            scene()
                .as(Persona.AFFECTED)
                .post(path, item("ORGANISATION", "GOODS", "10", "Stoel"))
                .statusCode())
        .isEqualTo(422);
    for (var other : List.of(Persona.TRUSTED, Persona.ADVISER)) {
      assertThat(scene().as(other).get(hit.ofPart("/schade")).statusCode()).isIn(403, 404);
    }
    location(scene().as(Persona.AFFECTED).post(path + "/" + id + "/weg", Map.of("version", "2")));
    assertThat(items(hit)).isZero();
  }

  @Test
  void aPrivateClaimOfSomebodyUnderNumberIsAskedFirst() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "100", "Telefoon"));
    var page = hit.page("POLICE_REPORT");
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                page + "/nakomen",
                Map.of(
                    "version",
                    version(hit.read(Persona.OWNER, page)),
                    "onBehalfOf",
                    "UNDER_NUMBER",
                    "doneBy",
                    today(),
                    "words",
                    "Onder nummer")));
    assertThat(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today())).body())
        .contains("Vraag eerst of de naam in de vordering mag staan");
    location(hit.decide(PRIVATE, "AUTHORITY", Map.of("doneBy", today(), "nameAgreed", "true")));
  }

  private static int items(Hit hit) {
    return Database.number(
        "select count(*) from damage_item where part_id = '%s'".formatted(hit.part()));
  }
}
