// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An adviser records in a talk where they referred somebody to and what the law obliged them to
 * pass on; only the affected and whoever listens read it, also after the talk became a case.
 */
@RugdekkingTest
class TalkRecordsModuleTests extends SharedScene {

  private static final String REFERRED = "Slachtofferhulp, op";
  private static final String DISCLOSED = "Een misdrijf in het ambt, dat ambtenaren moeten melden";
  private static final String WHY = "De verdachte zat naast ons";
  private static final Persona AFFECTED = Persona.TRUSTED;

  private String number = "";
  private String part = "";

  @BeforeEach
  void talk() {
    var report =
        scene().report(AFFECTED, Map.of("confidential", "true", "words", "Zij wacht buiten"));
    number = scene().number(AFFECTED, report);
    part =
        Database.uuid(
                "select p.part_id from case_part p join report r on r.incident_id = p.incident_id"
                    + " where r.id = '"
                    + report
                    + "'")
            .toString();
  }

  @Test
  void theAffectedAndWhoListensReadItAndNobodyElseDoes() {
    refer(Map.of());
    disclose(Map.of("told", "NO", "reason", WHY));
    IncidentFixtures.location(
        post(
            AFFECTED,
            scene().path("/mijn/" + number + "/meelezers"),
            Map.of("who", login(Persona.UNRELATED))));
    assertThat(get(Persona.ADVISER, talkPath()))
        .contains(REFERRED, DISCLOSED, WHY, "verwees door", "Dit is niet vooraf verteld");
    assertThat(get(AFFECTED, ownPath())).contains(REFERRED, DISCLOSED, WHY);
    assertThat(get(Persona.UNRELATED, followedPath()))
        .contains("gesprek")
        .doesNotContain(REFERRED, DISCLOSED, WHY);
    assertThat(as(Persona.OWNER).get(talkPath()).statusCode()).isEqualTo(404);

    IncidentFixtures.location(post(AFFECTED, ownPath() + "/openen", Map.of()));
    assertThat(get(Persona.OWNER, talkPath()))
        .contains(number)
        .doesNotContain(REFERRED, DISCLOSED, WHY, "verwees door");
    assertThat(get(AFFECTED, ownPath())).contains(REFERRED, DISCLOSED, WHY);
    assertThat(find(Persona.OWNER, "verdachte")).doesNotContain(number);
    assertThat(as(Persona.ADVISER).get(talkPath()).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingOfItStandsInClear() {
    refer(Map.of());
    disclose(Map.of("told", "YES"));
    assertThat(get(AFFECTED, ownPath())).contains("Dit is vooraf verteld");
    for (var word : List.of("VICTIM_SUPPORT", "OFFICIALS")) {
      assertThat(
              Database.number(
                  "select count(*) from timeline_entry t where t.part_id = '%s' and t::text like '%%%s%%'"
                      .formatted(part, word)))
          .isZero();
      assertThat(
              Database.number(
                  "select count(*) from audit_event a where a::text like '%%%s%%' and a::text like '%%%s%%'"
                      .formatted(part, word)))
          .isZero();
    }
    assertThat(Database.number("select count(*) from promise where part_id = '%s'".formatted(part)))
        .as("nothing is promised")
        .isZero();
  }

  @Test
  void theAuditDoesNotTellTheNumberOfATalk() {
    assertThat(
            Database.number(
                "select count(*) from audit_event a where a::text like '%%%s%%'".formatted(number)))
        .isZero();
  }

  @Test
  void onlyWhoListensRecordsIt() {
    for (var page : List.of("/doorverwijzen", "/melden-moest")) {
      assertThat(as(AFFECTED).get(partPath(page)).statusCode()).isEqualTo(403);
      assertThat(post(AFFECTED, partPath(page), Map.of()).statusCode()).isEqualTo(403);
      assertThat(as(Persona.OWNER).get(partPath(page)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    var tomorrow = LocalDate.now(Dates.ZONE).plusDays(1).toString();
    var late = post(Persona.ADVISER, partPath("/doorverwijzen"), referral(Map.of("day", tomorrow)));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("vanaf het begin van het gesprek tot en met vandaag", tomorrow);
    assertThat(
            post(Persona.ADVISER, partPath("/doorverwijzen"), referral(Map.of("place", "HEALTH")))
                .statusCode())
        .isEqualTo(422);
    var unexplained = post(Persona.ADVISER, partPath("/melden-moest"), disclosure(Map.of()));
    assertThat(unexplained.statusCode()).isEqualTo(422);
    var empty = post(Persona.ADVISER, partPath("/melden-moest"), disclosure(Map.of("told", "NO")));
    assertThat(empty.body()).contains("Vul in waarom de getroffene het niet vooraf hoorde");
    assertThat(get(Persona.ADVISER, talkPath())).doesNotContain("verwees door", DISCLOSED);
  }

  @Test
  void aFormSentTwiceMakesOneLineAndAnEndedTalkTakesNone() {
    var form = Map.of("form", UUID.randomUUID().toString());
    refer(form);
    refer(form);
    assertThat(get(Persona.ADVISER, talkPath()).split(REFERRED, -1)).hasSize(2);
    IncidentFixtures.location(post(Persona.ADVISER, partPath("/gesprek"), Map.of("klaar", "true")));
    assertThat(post(Persona.ADVISER, partPath("/doorverwijzen"), referral(Map.of())).statusCode())
        .isEqualTo(422);
  }

  @Test
  void theListSaysWhetherATalkGoesOn() {
    assertThat(get(Persona.ADVISER, scene().path("/gesprekken")))
        .contains("in gesprek")
        .doesNotContain("in behandeling");
    post(Persona.ADVISER, partPath("/gesprek"), Map.of("klaar", "true"));
    assertThat(get(Persona.ADVISER, scene().path("/gesprekken"))).contains("beëindigd");
  }

  @Test
  void theDossierPageOfATalkDoesNotShowItsNumber() {
    IncidentFixtures.location(
        post(
            Persona.ADVISER,
            partPath("/veroorzakers/nieuw"),
            Map.of(
                "form", UUID.randomUUID().toString(),
                "version", "0",
                "kind", "PERSON",
                "name", "Boze Buur")));
    var subject = Database.uuid("select id from subject where part_id = '" + part + "'");
    var page = get(Persona.ADVISER, scene().path("/dossiers/" + subject));
    assertThat(page.replaceAll("<[^>]*>", " "))
        .contains("Boze Buur", "Gesprek")
        .doesNotContain(number);
  }

  private void refer(Map<String, String> more) {
    IncidentFixtures.location(post(Persona.ADVISER, partPath("/doorverwijzen"), referral(more)));
  }

  private void disclose(Map<String, String> more) {
    IncidentFixtures.location(post(Persona.ADVISER, partPath("/melden-moest"), disclosure(more)));
  }

  private static Map<String, String> referral(Map<String, String> more) {
    return with(Map.of("place", "VICTIM_SUPPORT"), more);
  }

  private static Map<String, String> disclosure(Map<String, String> more) {
    return with(Map.of("duty", "OFFICIALS"), more);
  }

  private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
    var fields = new HashMap<>(base);
    fields.put("form", UUID.randomUUID().toString());
    fields.put("day", LocalDate.now(Dates.ZONE).toString());
    fields.putAll(more);
    return fields;
  }

  private static Visitor as(Persona persona) {
    return scene().as(persona);
  }

  private static String get(Persona persona, String path) {
    var page = as(persona).get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static HttpResponse<String> post(
      Persona persona, String path, Map<String, String> fields) {
    return as(persona).post(path, fields);
  }

  private static String find(Persona persona, String words) {
    return as(persona).post(scene().path("/incidenten/zoeken"), Map.of("words", words)).body();
  }

  private String talkPath() {
    return scene().path("/incidenten/" + number);
  }

  private String ownPath() {
    return scene().path("/mijn/" + number);
  }

  private String followedPath() {
    return ownPath() + "/getroffenen/" + part;
  }

  private String partPath(String page) {
    return talkPath() + "/getroffenen/" + part + page;
  }
}
