// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the affected reads on their own page, and that each link on it opens. */
@RugdekkingTest
class OwnPageModuleTests {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]+)\"");

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void town() {
    scene = fixtures.twoAffected();
  }

  @Test
  void everyLinkOpensForWhoReportedWithAPhoto() {
    var number = reported(Persona.UNRELATED, Map.of("whom", "ME"));
    var links = links(Persona.UNRELATED, "/mijn/" + number);
    assertThat(links)
        .anyMatch(link -> link.endsWith("/schoon"))
        .anyMatch(link -> link.endsWith("/origineel"));
    everyLinkOpens(Persona.UNRELATED, links);
  }

  @Test
  void everyLinkOpensWhenSomebodyElseReported() {
    var number =
        reported(
            Persona.REPORTER,
            Map.of("whom", "OTHER", "names", IncidentFixtures.name(scene, Persona.UNRELATED)));
    var links = links(Persona.UNRELATED, "/mijn/" + number);
    assertThat(links).anyMatch(link -> link.endsWith("/schoon"));
    everyLinkOpens(Persona.UNRELATED, links);
  }

  @Test
  void everyLinkOpensForWhoReportedItAndIsLetIn() {
    var number =
        reported(
            Persona.REPORTER,
            Map.of("whom", "OTHER", "names", IncidentFixtures.name(scene, Persona.UNRELATED)));
    var trusted =
        scene
            .as(Persona.UNRELATED)
            .post(
                scene.path("/mijn/" + number + "/meelezers"),
                Map.of("who", IncidentFixtures.name(scene, Persona.REPORTER)));
    assertThat(trusted.statusCode()).isEqualTo(302);
    var links = links(Persona.REPORTER, "/mijn/" + number);
    assertThat(links).anyMatch(link -> link.contains("/bewijs/"));
    everyLinkOpens(Persona.REPORTER, links);
  }

  @Test
  void everyLinkOpensOfSeveralAffectedForEach() {
    for (var one : List.of(Persona.AFFECTED, Persona.OTHER_AFFECTED, Persona.TRUSTED)) {
      everyLinkOpens(one, links(one, "/mijn/" + scene.file().number()));
    }
  }

  @Test
  void eachPromiseSaysWhoDoesItAndUntilWhen() {
    assertThat(own())
        .contains(IncidentFixtures.name(scene, Persona.OWNER) + " doet dit")
        .doesNotContain("??");
    var promise = "/beloften/" + scene.file().promise(Persona.AFFECTED);
    var page = scene.as(Persona.OWNER).get(scene.casePath(promise)).body();
    var version = IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
    var fields = Map.of("version", version, "reason", "other", "words", "Al besproken");
    scene.as(Persona.OWNER).post(scene.casePath(promise + "/uitleggen"), fields);
    assertThat(own()).contains("door " + IncidentFixtures.name(scene, Persona.OWNER) + " · ");
  }

  @Test
  void aFollowUpShowsBothDaysToTheAffectedAndToWhoHandlesIt() {
    var part = scene.file().part(Persona.AFFECTED);
    var care = promise(part, "AFTERCARE");
    keep(care);
    var first = LocalDate.now(DueDates.ZONE).plusWeeks(2);
    var window = "kan van " + dutch(first) + " tot en met ";
    assertThat(own()).contains(window);
    assertThat(scene.as(Persona.OWNER).get(scene.casePath("")).body()).contains(window);
    assertThat(scene.as(Persona.OWNER).get(scene.path("/taken")).body()).contains(window);
    var followUp = scene.casePath("/beloften/" + promise(part, "AFTERCARE_TWO_WEEKS"));
    assertThat(scene.as(Persona.OWNER).get(followUp).body())
        .contains(window, "Dit gesprek is bedoeld voor later")
        .doesNotContain("/nakomen");
    var id = promise(part, "AFTERCARE_TWO_WEEKS");
    Database.change("update promise set first_day = current_date - 1 where id = '" + id + "'");
    assertThat(own()).as("its first day has come").doesNotContain("kan van " + dutch(today(-1)));
    Database.change("update promise set first_day = current_date + 9 where id = '" + id + "'");
    var early = keep(promise(part, "AFTERCARE_TWO_WEEKS"));
    assertThat(early).contains("Dit gesprek is bedoeld voor later");
  }

  // ---- how it is done

  @Test
  void whoAnswersReadsWhatIsNotSo() {
    var part = scene.file().part(Persona.AFFECTED);
    var path = scene.path("/mijn/" + scene.file().number() + "/beloften/");
    var dispute = path + promise(part, "AFTERCARE") + "/klopt-niet";
    var form =
        IncidentFixtures.found(
            scene.as(Persona.AFFECTED).get(dispute).body(), "name=\"form\" value=\"([^\"]+)\"");
    scene.as(Persona.AFFECTED).post(dispute, Map.of("form", form, "words", "Niemand belde mij"));
    var answer = scene.casePath("/beloften/" + promise(part, "DISPUTE_ANSWERED"));
    assertThat(scene.as(Persona.OWNER).get(answer).body())
        .contains("Niemand belde mij", scene.casePath("/beloften/" + promise(part, "AFTERCARE")));
  }

  private static LocalDate today(int days) {
    return LocalDate.now(DueDates.ZONE).plusDays(days);
  }

  private static String dutch(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl")).format(day);
  }

  private String keep(String promise) {
    var path = scene.casePath("/beloften/" + promise);
    var page = scene.as(Persona.OWNER).get(path).body();
    var version = IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\"");
    var fields = Map.of("version", version, "words", "Rustig gesproken");
    return scene.as(Persona.OWNER).post(path + "/nakomen", fields).body();
  }

  private static String promise(UUID part, String kind) {
    return Database.uuid(
            "select id from promise where part_id = '"
                + part
                + "' and state = 'OPEN' and kind = '"
                + kind
                + "'")
        .toString();
  }

  private String own() {
    return scene.as(Persona.AFFECTED).get(scene.path("/mijn/" + scene.file().number())).body();
  }

  private String reported(Persona by, Map<String, String> more) {
    var fields = new HashMap<String, String>();
    fields.put("concept", UUID.randomUUID().toString());
    fields.put("words", "Hij schreeuwde bij de balie");
    fields.put("day", "TODAY");
    fields.putAll(more);
    scene.as(by).get(scene.path("/melden"));
    var sent = scene.as(by).post(scene.path("/melden"), fields, "foto.png", Pictures.png(32, 32));
    var path = IncidentFixtures.location(sent);
    return scene.number(by, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
  }

  private List<String> links(Persona persona, String path) {
    var page = scene.as(persona).get(scene.path(path));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("??");
    return LINK.matcher(page.body()).results().map(link -> link.group(1)).distinct().toList();
  }

  private void everyLinkOpens(Persona persona, List<String> links) {
    assertThat(links).isNotEmpty();
    for (var link : links) {
      assertThat(scene.as(persona).get(link.replace("&amp;", "&")).statusCode())
          .as(link)
          .isEqualTo(200);
    }
  }
}
