// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;

/** Rule 24p: a message keeps only the promises to tell that the handler names, with the outcome. */
@RugdekkingTest
class TellingOutcomesModuleTests extends PoliceScene {

  private static final String SAID = "Te weinig bewijs, zegt de officier";

  @Test
  void aVagueMessageLeavesTheOutcomeToBeTold() {
    var reported = withOutcome();
    var page = read(Persona.OWNER, reported.ofPart("/terugkoppelen"));
    assertThat(page)
        .contains("Vertel hoe het ervoor staat", "Vertel wat de politie liet weten", SAID)
        .doesNotContainPattern("name=\"told\"[^>]*checked|checked[^>]*name=\"told\"")
        .doesNotContain("??");
    tell(reported, Map.of("words", "Wij zijn ermee bezig en bellen u morgen"));
    assertThat(kept(reported)).isZero();
    var progress = reported.promise("AFFECTED_TOLD").toString();
    tell(reported, Map.of("words", "Wij zijn ermee bezig en bellen u morgen", "told", progress));
    assertThat(kept(reported)).as("only the promise that was named").isOne();
    assertThat(state(outcome(reported))).isEqualTo("OPEN");
  }

  @Test
  void anOutcomeIsToldInTheWordsOfTheLogUnlessTheyAreChanged() {
    var reported = withOutcome();
    var outcome = outcome(reported);
    var field = "outcomes[%s]".formatted(outcome);
    var empty =
        scene()
            .as(Persona.OWNER)
            .post(
                reported.ofPart("/terugkoppelen"),
                fields(Map.of("words", "Morgen meer", "told", outcome, field, " ")));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Morgen meer", "Schrijf op wat u vertelt", "checked");
    assertThat(state(outcome)).isEqualTo("OPEN");
    var text =
        found(
            read(Persona.OWNER, reported.ofPart("/terugkoppelen")),
            "(?s)<textarea[^>]*outcome[^>]*>([^<]*)</textarea>");
    assertThat(text).contains("stopte de politie of justitie", SAID);
    tell(reported, Map.of("words", "", "told", outcome, field, text + " Wij bellen u."));
    assertThat(state(outcome)).isEqualTo("KEPT");
    assertThat(read(Persona.AFFECTED, reported.own(""))).contains(SAID + " Wij bellen u.");
  }

  @Test
  void aTalkIsRecordedWithItsDayAndWhoHeldItAndSendsNothing() {
    var reported = withOutcome();
    var outcome = outcome(reported);
    var mails = mails();
    var fields =
        new HashMap<>(
            Map.of(
                "words",
                "Zij was boos",
                "told",
                outcome,
                "way",
                "PHONE",
                "who",
                "Mila Teamleider"));
    fields.put("outcomes[%s]".formatted(outcome), "De officier stopt");
    fields.put("on", today().plusDays(1).toString());
    var page = reported.ofPart("/terugkoppelen");
    var future = scene().as(Persona.OWNER).post(page, fields(fields));
    assertThat(future.statusCode()).isEqualTo(422);
    assertThat(future.body()).contains("Deze dag is nog niet geweest", "Zij was boos");
    fields.put("on", today().toString());
    tell(reported, fields);
    assertThat(state(outcome)).isEqualTo("KEPT");
    assertThat(mails()).as("nothing is sent").isEqualTo(mails);
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("Gebeld met de getroffene", "door Mila Teamleider", "De officier stopt")
        .doesNotContain("??");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("U hoorde door de telefoon hoe het ervoor staat")
        .doesNotContain("??");
  }

  private static Reported withOutcome() {
    var reported = filed();
    location(reported.add(step("DROPPED", SAID)));
    return reported;
  }

  private static String outcome(Reported reported) {
    return Database.uuid(
            "select id from promise where decided = 'POLICE_OUTCOME' and part_id = '%s'"
                .formatted(reported.part()))
        .toString();
  }

  private static void tell(Reported reported, Map<String, String> fields) {
    location(scene().as(Persona.OWNER).post(reported.ofPart("/terugkoppelen"), fields(fields)));
  }

  private static Map<String, String> fields(Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("form", UUID.randomUUID().toString());
    return fields;
  }

  private static String state(String promise) {
    return Database.texts("select state from promise where id = '%s'".formatted(promise))
        .getFirst();
  }

  private static int kept(Reported reported) {
    return Database.number(
        ("select count(*) from promise where kind in ('AFFECTED_TOLD', 'DECISION_TOLD')"
                + " and state = 'KEPT' and part_id = '%s'")
            .formatted(reported.part()));
  }

  private static int mails() {
    return Database.number(
        "select count(*) from outbox where organisation_id = '%s'"
            .formatted(scene().organisation().id().value()));
  }
}
