// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody who says that there may be danger is spoken with soon, and reads what to do meanwhile.
 */
@RugdekkingTest
class PossibleDangerModuleTests extends SharedScene {

  private static final String VERSION = "name=\"version\" value=\"(\\d+)\"";
  private static final String TASK = "Spreek de getroffene: er is misschien gevaar";
  private static final String BLOCK = "U zei: er is misschien gevaar";

  @Autowired HelpNumbers numbers;

  private record Sent(UUID report, String number) {

    String own() {
      return scene().path("/mijn/" + number);
    }

    String more() {
      return scene().path("/meldingen/" + report);
    }

    String asking() {
      var path = scene().path("/incidenten/" + number);
      return path + "/getroffenen/" + Database.uuid("select part_id" + of(number)) + "/vragen";
    }
  }

  private static Sent reported() {
    var report = scene().report(Persona.TRUSTED, Map.of());
    return new Sent(report, scene().number(Persona.TRUSTED, report));
  }

  private static String of(String number) {
    return " from case_part join case_file using (organisation_id, incident_id) where number = '%s'"
        .formatted(number);
  }

  private static String me(String path) {
    return scene().as(Persona.TRUSTED).get(path).body();
  }

  private static String owner(String path) {
    return scene().as(Persona.OWNER).get(path).body();
  }

  private static String top(String page) {
    return page.split("rd-split")[0];
  }

  private static String say(Sent sent, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    fields.put("version", found(me(sent.own() + "/wensen"), VERSION));
    return location(scene().as(Persona.TRUSTED).post(sent.own() + "/wensen", fields));
  }

  // The cases of the other tests have such tasks too.
  private static int countTasks() {
    return owner(scene().path("/taken")).split(TASK, -1).length - 1;
  }

  private static HttpResponse<String> ask(Sent sent, Map<String, String> more) {
    var fields =
        new HashMap<>(
            Map.of(
                "version", found(owner(sent.asking()), VERSION),
                "response", "NO",
                "police", "NO",
                "damage", "NO",
                "care", "NO",
                "danger", "POSSIBLE",
                "policeAdvice", "PENDING"));
    fields.putAll(more);
    return scene().as(Persona.OWNER).post(sent.asking(), fields);
  }

  @Test
  void theOwnPageBeginsWithWhatToDoNowAndByWhenSomebodySpeaksWithThem() {
    setNumber();
    var sent = reported();
    assertThat(me(sent.own())).doesNotContain(BLOCK);
    assertThat(say(sent, Map.of("danger", "POSSIBLE"))).endsWith("?gedaan=wensen");
    assertThat(top(me(sent.own())))
        .containsSubsequence(
            BLOCK,
            "Wordt het erger, of bent u nu in gevaar? Bel 112.",
            "href=\"tel:112\"",
            "Ik ben nu in gevaar",
            "Bel in kantooruren de behandelaars.",
            "tel:0880000120",
            name(Persona.OWNER) + " spreekt u hierover uiterlijk ")
        .doesNotContain("heeft piket", "??");
  }

  private void setNumber() {
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () -> {
          var number = TelephoneNumber.parse("088 000 01 20").orElseThrow();
          numbers.set(new HelpNumber(HelpPlace.COUNCIL, null, number, LocalDate.of(2026, 11, 2)));
        });
  }

  @Test
  void whoeverHandlesItHasATaskUntilTheyRecordThatTheySpokeWithThem() {
    var sent = reported();
    var before = countTasks();
    say(sent, Map.of("danger", "POSSIBLE"));
    var owed = countTasks();
    assertThat(owed).isGreaterThan(before);
    assertThat(owner(scene().path("/taken"))).contains(sent.asking());
    assertThat(owner(scene().path("/incidenten/" + sent.number())))
        .contains("Nu eerst: " + TASK, "leest tot wanneer u daarover belt");

    assertThat(ask(sent, Map.of()).statusCode()).as("spoken or not is asked").isEqualTo(422);
    location(ask(sent, Map.of("spoke", "false")));
    assertThat(countTasks()).as("only advice was recorded").isEqualTo(owed);
    assertThat(me(sent.own())).contains("spreekt u hierover uiterlijk ");

    location(ask(sent, Map.of("spoke", "true")));
    assertThat(countTasks()).isEqualTo(before);
    assertThat(owner(sent.asking())).doesNotContain("name=\"spoke\"");
    assertThat(top(me(sent.own())))
        .contains(BLOCK, "Ik ben nu in gevaar")
        .doesNotContain("spreekt u hierover", "had u hierover");
    say(sent, Map.of("care", "YES"));
    assertThat(countTasks()).as("said once").isEqualTo(before);
  }

  @Test
  void whatWasNotDoneInTimeIsSaidAndNotPromisedAgain() {
    var sent = reported();
    say(sent, Map.of("danger", "POSSIBLE"));
    Database.change(
        "update affected set possible_danger_at = now() - interval '9 days' where part_id in"
            + " (select part_id"
            + of(sent.number())
            + ")");
    Database.change(
        "update case_part set opened_at = now() - interval '9 days' where part_id in (select part_id"
            + of(sent.number())
            + ")");
    assertThat(top(me(sent.own())))
        .contains(name(Persona.OWNER) + " had u hierover al moeten spreken", "bel zelf")
        .doesNotContain("spreekt u hierover uiterlijk", "??");
    location(ask(sent, Map.of("spoke", "true", "danger", "NONE")));
    assertThat(me(sent.own())).doesNotContain(BLOCK);
  }

  @Test
  void onePressIsEnoughAlsoOnAPageThatSomebodyChangedMeanwhile() {
    var sent = reported();
    var before = countTasks();
    say(sent, Map.of("danger", "POSSIBLE"));
    var pressed =
        scene()
            .as(Persona.TRUSTED)
            .post(sent.own() + "/wensen", Map.of("version", "0", "danger", "ACUTE"));
    assertThat(location(pressed)).endsWith("/gevaar");
    assertThat(me(sent.own())).doesNotContain(BLOCK);
    assertThat(countTasks()).isEqualTo(before);
  }

  @Test
  void saidInTheQuestionsAfterSendingItLeadsToThatPageAndIsAMailOfItsOwn() {
    var sent = reported();
    var tasks = countTasks();
    scene()
        .tell(
            Persona.TRUSTED, sent.report(), "veiligheid", Map.of("details[calling]", "Na zessen"));
    var before = mails(sent);
    var page = me(sent.more() + "/meer/wensen");
    var answer =
        Map.of(
            "form", UUID.randomUUID().toString(),
            "version", found(page, "name=\"version\"[^>]*value=\"(\\d+)\""),
            "danger", "POSSIBLE");
    assertThat(location(scene().as(Persona.TRUSTED).post(sent.more() + "/meer/wensen", answer)))
        .endsWith(sent.more());
    assertThat(mails(sent)).isEqualTo(before + 1);
    assertThat(top(me(sent.own()))).contains(BLOCK);
    assertThat(countTasks()).isGreaterThan(tasks);

    var withPassword = scene().withPassword(Persona.TRUSTED);
    var plain = withPassword.get(sent.more()).body();
    assertThat(top(plain)).contains(BLOCK, "Ik ben nu in gevaar", "spreekt u hierover uiterlijk ");
    var pressed =
        withPassword.post(sent.more() + "/meer/wensen", Map.of("version", "9", "danger", "ACUTE"));
    assertThat(location(pressed)).endsWith(sent.more() + "/gevaar");
  }

  private static int mails(Sent sent) {
    return Database.number(
        "select count(*) from outbox where template = 'task-due' and path like '%/incidenten/"
            + sent.number()
            + "'");
  }
}
