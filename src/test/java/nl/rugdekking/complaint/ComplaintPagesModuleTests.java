// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** Domain rules 2m and 2n: the last day on the pages, and the complaint of the affected. */
@RugdekkingTest
class ComplaintPagesModuleTests extends ComplaintScene {

  @Test
  void theLastDayStandsWhereItIsNeeded() {
    var reported = reported("slander");
    var police = promise(reported);
    for (var page :
        List.of(
            read(Persona.AFFECTED, reported.own("")),
            read(Persona.OWNER, reported.incident()),
            read(Persona.RESPONSIBLE, reported.incident()),
            read(Persona.OWNER, police))) {
      assertThat(page)
          .contains("laatste werkdag", "Wij tellen vanaf", "beoordeelt de politie")
          .doesNotContain("tot en met 90");
    }
    var talk = talk("slander");
    for (var page :
        List.of(read(Persona.TRUSTED, talk.own("")), read(Persona.ADVISER, talk.incident()))) {
      assertThat(page).contains("laatste werkdag", "Wij tellen vanaf");
    }
  }

  /** The page of the promise about the police, which a wish makes. */
  private static String promise(Reported reported) {
    wish(reported, "YES");
    var id =
        Database.uuid(
            "select id from promise where kind = 'POLICE_REPORT' and part_id = '%s'"
                .formatted(reported.part()));
    return reported.incident() + "/beloften/" + id;
  }

  private static void wish(Reported reported, String police) {
    var affected = scene().as(reported.affected());
    var page = affected.get(reported.own("/wensen")).body();
    location(
        affected.post(
            reported.own("/wensen"),
            Map.of(
                "version", found(page, "name=\"version\" value=\"(\\d+)\""),
                "response", "NO",
                "police", police,
                "damage", "NO",
                "care", "NO",
                "danger", "NONE")));
  }

  @Test
  void afterTheDayThePageSaysWhatIsTrueAndOfStalkingThatItGoesOn() {
    var insult = reported("verbal");
    insult.happenedDaysAgo(100);
    assertThat(read(Persona.AFFECTED, insult.own("")))
        .contains("Die dag is voorbij. De politie beoordeelt of een klacht nog kan.");
    var stalking = reported("stalking");
    stalking.happenedDaysAgo(100);
    for (var page :
        List.of(
            read(Persona.AFFECTED, stalking.own("")), read(Persona.OWNER, stalking.incident()))) {
      assertThat(page)
          .contains("Gaat het door, dan kan een klacht nog op tijd zijn.")
          .doesNotContain("Die dag is voorbij");
    }
  }

  @Test
  void theAffectedRecordsTheirComplaintInAnyCase() {
    var reported = reported("threat");
    var fields = complaint(Map.of());
    for (int i = 0; i < 2; i++) {
      location(scene().as(Persona.AFFECTED).post(reported.own("/klacht"), fields));
    }
    assertThat(reported.count()).isEqualTo(1);
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .containsOnlyOnce("Klacht ingediend bij de politie, door de getroffene zelf")
        .contains("Er is op")
        .doesNotContain("aangifte door");
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("Klacht ingediend bij de politie")
        .doesNotContain("Bureau Noord");
    assertThat(read(Persona.OWNER, reported.ofPart("/klacht")))
        .contains("Bureau Noord", "PL0100-2026-7")
        .doesNotContain("Bij vergissing vastgelegd");
    assertThat(reported.recordOwn(Map.of()).body()).contains("Er is al een klacht vastgelegd.");
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'complaint.MADE' and object_id = '%s'"
                    .formatted(reported.part())))
        .isEqualTo(1);
    assertThat(
            Database.texts(
                "select encode(place, 'escape') || encode(reference, 'escape') from complaint where part_id = '%s'"
                    .formatted(reported.part())))
        .hasSize(1)
        .noneMatch(stored -> stored.contains("Noord") || stored.contains("PL01"));
    assertThat(letters(Persona.OWNER, reported)).contains(reported.incident());
  }

  private static List<String> letters(Persona persona, Reported reported) {
    return Database.texts(
        "select path from outbox where person = '%s' and path like '%%/%s'"
            .formatted(scene().person(persona).value(), reported.number()));
  }

  @Test
  void noComplaintIsMadeBeforeTheActWhateverTheFormIs() {
    for (var form : List.of("threat", "slander")) {
      var reported = reported(form);
      reported.happenedDaysAgo(3);
      var refused = reported.recordOwn(Map.of("madeOn", today().minusDays(4).toString()));
      assertThat(refused.statusCode()).as(form).isEqualTo(422);
      assertThat(refused.body())
          .contains("Deze dag ligt voor de dag waarop het gebeurde.", "Bureau Noord");
      location(reported.recordOwn(Map.of("madeOn", today().minusDays(3).toString())));
    }
  }

  @Test
  void whoHandlesItRecordsTheirWordAndActsByAuthorityOnlyAfterAYes() {
    var reported = reported("slander");
    var refused = reported.record(Map.of("madeBy", "ORGANISATION"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Een klacht dient alleen de getroffene in", "Bureau Noord");
    assertThat(reported.record(Map.of("madeBy", "")).statusCode()).isEqualTo(422);
    assertThat(reported.record(Map.of("madeBy", "AUTHORITY")).body())
        .contains("Dit kan alleen als de getroffene ja zei op aangifte");
    assertThat(reported.count()).isZero();
    wish(reported, "YES");
    location(reported.record(Map.of("madeBy", "AUTHORITY")));
    assertThat(letters(Persona.AFFECTED, reported)).contains(reported.own(""));
    location(
        scene()
            .as(Persona.OWNER)
            .post(reported.ofPart("/klacht/vergissing"), Map.of("complaint", reported.id())));
    location(reported.record(Map.of()));
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Klacht weggehaald, die was bij vergissing vastgelegd");
  }

  @Test
  void anOnlineNoticeIsNoComplaintAndNothingTypedIsLost() {
    var reported = reported("slander");
    for (var refused :
        List.of(
            reported.recordOwn(Map.of("way", "ONLINE")),
            reported.record(Map.of("way", "ONLINE")))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("Een melding of aangifte via internet is geen klacht.")
          .contains("PL0100-2026-7", today().toString());
    }
    for (var wrong :
        List.of(
            Map.of("way", ""),
            Map.of("madeOn", ""),
            Map.of("madeOn", "morgen"),
            Map.of("madeOn", today().plusDays(1).toString()),
            Map.of("madeOn", today().minusDays(1).toString()),
            Map.of("place", "Z".repeat(201)))) {
      assertThat(reported.recordOwn(wrong).statusCode()).as("%s", wrong).isEqualTo(422);
    }
    assertThat(reported.count()).isZero();
  }

  @Test
  void duringATalkTheAffectedOrWhoListensAtTheirWordRecordsIt() {
    for (var own : List.of(true, false)) {
      var talk = talk("stalking");
      assertThat(read(Persona.ADVISER, talk.ofPart("/klacht"))).doesNotContain("AUTHORITY");
      assertThat(talk.record(Map.of("madeBy", "AUTHORITY")).statusCode()).isEqualTo(422);
      location(own ? talk.recordOwn(Map.of()) : talk.record(Map.of()));
      assertThat(read(Persona.TRUSTED, talk.own(""))).contains("Er is op");
      assertThat(read(Persona.ADVISER, talk.incident())).contains("Er is op");
      for (var other : List.of(Persona.OWNER, Persona.RESPONSIBLE)) {
        assertThat(scene().as(other).get(talk.ofPart("/klacht")).statusCode()).isEqualTo(404);
        assertThat(scene().as(other).post(talk.ofPart("/klacht"), complaint(Map.of())).statusCode())
            .isEqualTo(404);
      }
      assertThat(
              Database.number(
                  "select count(*) from promise where part_id = '%s'".formatted(talk.part())))
          .isZero();
    }
  }

  @Test
  void whatWasDoneByWrittenAuthorityIsAComplaint() {
    var reported = reported("slander");
    var decide = promise(reported);
    keep(decide, Map.of("onBehalfOf", "AUTHORITY", "doneBy", today().toString()));
    assertThat(reported.count()).isZero();
    var done =
        Database.uuid(
            "select id from promise where kind = 'POLICE_REPORT_DONE' and part_id = '%s'"
                .formatted(reported.part()));
    keep(
        reported.incident() + "/beloften/" + done,
        Map.of(
            "onBehalfOf", "AUTHORITY",
            "doneOn", today().toString(),
            "who", "De jurist",
            "reference", "PL0100-2026-8"));
    assertThat(read(Persona.OWNER, reported.ofPart("/klacht")))
        .contains(
            "PL0100-2026-8", "iemand met een bijzondere schriftelijke volmacht van de getroffene");
  }

  private static void keep(String page, Map<String, String> more) {
    var form = read(Persona.OWNER, page);
    var fields = new HashMap<>(more);
    fields.put("version", found(form, "name=\"version\" value=\"(\\d+)\""));
    fields.put("words", "Gedaan");
    location(scene().as(Persona.OWNER).post(page + "/nakomen", fields));
  }

  @Test
  void onlyWhoMayRecordsIt() {
    var reported = reported("slander");
    for (var other : List.of(Persona.RESPONSIBLE, Persona.TRUSTED, Persona.ADVISER)) {
      var status =
          scene().as(other).post(reported.ofPart("/klacht"), complaint(Map.of())).statusCode();
      assertThat(status).as("%s", other).isIn(403, 404);
    }
    assertThat(
            scene()
                .as(Persona.OWNER)
                .post(reported.own("/klacht"), complaint(Map.of()))
                .statusCode())
        .isIn(403, 404);
    var elsewhere = Map.of("complaint", UUID.randomUUID().toString(), "withdrawnOn", "1-1-2026");
    assertThat(
            scene()
                .as(Persona.AFFECTED)
                .post(reported.own("/klacht/intrekken"), elsewhere)
                .statusCode())
        .isEqualTo(409);
    assertThat(reported.count()).isZero();
  }
}
