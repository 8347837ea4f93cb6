// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which somebody decides to act all the same, or records what was done in danger. */
@RugdekkingTest
class ActingPagesModuleTests {

  private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void affectedSaysNo() {
    scene = fixtures.twoAffected();
    var answers = new HashMap<String, String>();
    for (var field : new String[] {"response", "police", "damage", "care"}) {
      answers.put(field, "NO");
    }
    answers.put("danger", "NONE");
    answers.put("policeAdvice", "NOT_NEEDED");
    answers.put("version", found(read(Persona.OWNER, "/vragen"), VERSION));
    location(scene.as(Persona.OWNER).post(part("/vragen"), answers));
  }

  @Test
  void theResponsiblePersonDecidesOnAPageThatKeepsWhatWasTyped() {
    assertThat(read(Persona.RESPONSIBLE, "")).isNotBlank();
    var page = read(Persona.RESPONSIBLE, "/toch-handelen");
    assertThat(page)
        .contains("Toch handelen", "Voor de veiligheid van anderen", "De wet verplicht het")
        .contains("rd-words", "Ernst:")
        .doesNotContain("Het is ernstig", "niet te bereiken", "Er was direct gevaar", "??");
    var version = found(page, VERSION);
    var refused =
        scene
            .as(Persona.RESPONSIBLE)
            .post(
                part("/toch-handelen"),
                Map.of("version", version, "words", "Anderen lopen gevaar"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Anderen lopen gevaar")
        .containsSubsequence(
            "Kies wat de organisatie toch doet",
            "Kies waarom de organisatie toch handelt",
            "Kies of de getroffene dit vooraf hoorde");
    var next = UUID.randomUUID().toString();
    var decision =
        Map.of(
            "version",
            version,
            "volgende",
            next,
            "act",
            "RESPONSE",
            "cause",
            "OTHERS_SAFETY",
            "told",
            "YES",
            "aware",
            "true",
            "words",
            "Anderen lopen gevaar");
    var decided = location(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision));
    assertThat(scene.as(Persona.RESPONSIBLE).get(decided).body())
        .as("who does it and who was told, before the next task")
        .contains("Verder met uw taken", "/taken?volgende=" + next)
        .contains("Vastgelegd. U besloot: toch een reactie")
        .contains(
            IncidentFixtures.name(scene, Persona.OWNER) + " kreeg bericht en doet dit. Termijn: ")
        .contains(IncidentFixtures.name(scene, Persona.AFFECTED) + " kreeg ook bericht")
        .doesNotContain("??");
    var again = scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision);
    assertThat(again.body()).as("a page that is out of date").contains("intussen gewijzigd");
    assertThat(scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body())
        .contains("besloot toch te handelen", "Anderen lopen gevaar");
  }

  @Test
  void allThatMustBeAnsweredIsNamedAtOnceInTheOrderOfThePage() {
    Database.change(
        "update affected set police_advice = null where part_id = '%s'"
            .formatted(scene.file().part(Persona.AFFECTED)));
    var page = read(Persona.RESPONSIBLE, "/toch-handelen");
    assertThat(page).contains("Wat zegt de politie?").doesNotContain("(niet verplicht)");
    var empty =
        scene
            .as(Persona.RESPONSIBLE)
            .post(part("/toch-handelen"), Map.of("version", found(page, VERSION)));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body())
        .containsSubsequence(
            "Kies wat de organisatie toch doet",
            "Kies waarom de organisatie toch handelt",
            "Kies wat de politie zegt",
            "Kies of de getroffene dit vooraf hoorde",
            "Schrijf uw reden op",
            "Vink aan dat u hebt gelezen wat de getroffene wil");
    var aboutReport =
        Map.of("version", found(page, VERSION), "act", "POLICE_REPORT", "told", "YES");
    assertThat(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), aboutReport).body())
        .as("the police need no advice about a report to themselves")
        .contains("Schrijf uw reden op")
        .doesNotContain("Kies wat de politie zegt");
  }

  @Test
  void whoHandlesItReadsWhatWasDecidedByWhomAndWhy() {
    Database.change(
        "update promise set state = 'WAITING', waiting_for = 'RESPONSIBLE' where kind = 'DAMAGE'"
            + " and organisation_id = '%s'".formatted(scene.organisation().id().value()));
    var damage = scene.casePath("/beloften/" + scene.file().promise(Persona.AFFECTED));
    assertThat(scene.as(Persona.OWNER).get(damage).body()).doesNotContain("besloot op");
    var decision =
        Map.of(
            "version",
            found(read(Persona.RESPONSIBLE, "/toch-handelen"), VERSION),
            "act",
            "CLAIM",
            "cause",
            "OTHERS_SAFETY",
            "told",
            "YES",
            "aware",
            "true",
            "words",
            "Anderen lopen gevaar");
    location(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision));
    var decided = IncidentFixtures.name(scene, Persona.RESPONSIBLE) + " besloot op ";
    var page = scene.as(Persona.OWNER).get(damage).body();
    assertThat(page)
        .contains(decided, ": toch de schade van de organisatie verhalen, voor de veiligheid van")
        .containsPattern("value=\"ORGANISATION\"[^>]*checked|checked[^>]*value=\"ORGANISATION\"")
        .doesNotContain("value=\"not-wanted\"", "??");
    assertThat(read(Persona.OWNER, "")).contains(decided);
    var own = scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body();
    assertThat(own.substring(0, own.indexOf("Alles wat er is gebeurd")))
        .as("not only in the folded timeline")
        .contains(decided, "Vooraf verteld: ja.");
    var refusal =
        Map.of("version", found(page, VERSION), "reason", "not-wanted", "words", "Zij wil niet");
    var refused = scene.as(Persona.OWNER).post(damage + "/uitleggen", refusal);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("dat de organisatie dit toch doet", "Zij wil niet");
  }

  @Test
  void followingTheWishIsAsNearAsOverrulingIt() {
    Database.change(
        "update promise set state = 'WAITING', waiting_for = 'RESPONSIBLE' where kind = 'DAMAGE'"
            + " and organisation_id = '%s'".formatted(scene.organisation().id().value()));
    for (var way : List.of("/niet-handelen", "/toch-handelen")) {
      assertThat(read(Persona.RESPONSIBLE, way))
          .as(way)
          .contains("rd-words", "Ernst:", "Volg de wens: niet doen", "Toch handelen")
          .contains(part("/niet-handelen") + "\"", part("/toch-handelen") + "\"")
          .doesNotContain("??");
    }
    assertThat(read(Persona.RESPONSIBLE, "/niet-handelen"))
        .as("the only choice is made")
        .containsPattern("value=\"CLAIM\"[^>]*checked|checked[^>]*value=\"CLAIM\"");
  }

  @Test
  void whoHandlesItSeesWhyItMayNotBeDoneAndWhatToDo() {
    var page = read(Persona.OWNER, "/reactie");
    assertThat(page)
        .contains("De getroffene wil dit niet", "/bij-gevaar", "/vragen")
        .doesNotContain("/toch-handelen", "response.kind", "??");
  }

  @Test
  void thePageOfTheResponseSaysWhyItGoesOnAfterANo() {
    var decision =
        Map.of(
            "version",
            found(read(Persona.RESPONSIBLE, "/toch-handelen"), VERSION),
            "act",
            "RESPONSE",
            "cause",
            "OTHERS_SAFETY",
            "told",
            "YES",
            "aware",
            "true",
            "words",
            "Anderen lopen gevaar");
    location(scene.as(Persona.RESPONSIBLE).post(part("/toch-handelen"), decision));
    assertThat(read(Persona.OWNER, "/reactie"))
        .contains(
            "De getroffene wil geen reactie",
            "De verantwoordelijke besloot op",
            "toch te handelen, voor de veiligheid van anderen")
        .doesNotContain("??");
  }

  @Test
  void whoHandlesItRecordsInWhichMeetingItHappened() {
    var page = read(Persona.OWNER, "/vergadering");
    assertThat(page).contains("Van een commissie", "Niet in een vergadering").doesNotContain("??");
    var version = found(page, VERSION);
    var owner = scene.as(Persona.OWNER);
    var refused = owner.post(part("/vergadering"), Map.of("version", version, "said", "true"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Kies een antwoord", "checked");
    var strange = Map.of("version", version, "meeting", "PARLIAMENT");
    assertThat(owner.post(part("/vergadering"), strange).statusCode()).isEqualTo(422);
    location(
        owner.post(
            part("/vergadering"),
            Map.of("version", version, "meeting", "COUNCIL", "said", "true")));
    assertThat(read(Persona.OWNER, ""))
        .contains("een lid of deelnemer zei of schreef dit in of voor een vergadering");
    var promise = found(read(Persona.OWNER, ""), "(?s)Schade: vragen.*?/beloften/([0-9a-f-]+)");
    assertThat(owner.get(scene.casePath("/beloften/" + promise)).body())
        .contains("niet worden vervolgd of verhaald", "Vraag de jurist", "/reactie\"")
        .doesNotContain("artikel", "??");
    assertThat(read(Persona.OWNER, "/vergadering")).contains("checked");
  }

  @Test
  void anAttemptIsRecordedOnceForAForm() {
    var other = "/getroffenen/" + scene.file().part(Persona.OTHER_AFFECTED) + "/niet-bereikt";
    var path = scene.casePath(other);
    var fields = Map.of("form", UUID.randomUUID().toString(), "words", "Gebeld om tien uur");
    location(scene.as(Persona.OTHER_OWNER).post(path, fields));
    location(scene.as(Persona.OTHER_OWNER).post(path, fields));
    assertThat(scene.as(Persona.OTHER_OWNER).get(path).body())
        .contains("Er is één poging die telt", "telt mee vanaf");
  }

  private String part(String page) {
    return scene.casePath("/getroffenen/" + scene.file().part(Persona.AFFECTED) + page);
  }

  private String read(Persona persona, String page) {
    return page.isEmpty()
        ? scene.as(persona).get(scene.casePath("")).body()
        : scene.as(persona).get(part(page)).body();
  }
}
