// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.ResponseFixtures.Scene;
import nl.rugdekking.response.ResponseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A measure never stays away from the counters because nobody saw that its sites are to be chosen.
 */
@RugdekkingTest
class SiteQuestionModuleTests {

  private static final String NAME = "De heer X. Voorbeeld";

  private static final String QUESTION = "Op welke locaties geldt de maatregel?";

  private static final String LOOPS = "Er loopt een maatregel waarvan nog niet is gekozen";

  @Autowired CounterFixtures fixtures;
  @Autowired ResponseFixtures measures;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @SuppressWarnings("NullAway.Init")
  private Site site;

  @BeforeEach
  void thereIsACounter() {
    scene = measures.asked();
    site = fixtures.site(scene, "Stadskantoor", SiteKind.COUNTER);
  }

  @Test
  void choosingTheSitesIsATaskOfTheDayOnWhichTheMeasureBegins() {
    var id = decide();
    assertThat(tasks("?welke=vandaag")).contains(QUESTION, path(id));
    assertThat(tasks("?welke=later")).doesNotContain(QUESTION);
    change(id, "starts_on = starts_on - 3, decided_at = decided_at - interval '3 days'");
    assertThat(tasks("?welke=te-laat")).as("it holds already").contains(QUESTION, path(id));
    change(id, "starts_on = starts_on + 40");
    assertThat(tasks("?welke=later")).as("it holds in a month").contains(QUESTION, path(id));
    var second = decide();
    assertThat(tasks("")).as("each measure asks it").contains(path(id), path(second));
  }

  @Test
  void thePageOfTheResponseNamesItAsTheNextThingToDo() {
    var id = decide();
    var step = "Nu eerst</h2>";
    assertThat(afterwards(manager().get(response()).body(), step))
        .contains("Toegangsontzegging: kies op welke locaties dit geldt.", path(id));
    fixtures.choose(scene, id, site);
    assertThat(afterwards(manager().get(response()).body(), step))
        .contains("Maak nu de brief")
        .doesNotContain("kies op welke locaties");
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(manager().get(response()).body()).doesNotContain(step);
  }

  @Test
  void closingNamesItAndTheTaskStaysAsLongAsTheMeasureHolds() {
    var id = decide();
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(manager().get(part() + "/sluiten").body())
        .contains("Nog niet gekozen op welke locaties dit geldt: Toegangsontzegging", path(id));
    Database.change(
        "update affected set closed_at = now(), outcome = 'HANDLED' where part_id = '%s'"
            .formatted(measures.part(scene).value()));
    Database.change(
        "update case_part set open = false where part_id = '%s'"
            .formatted(measures.part(scene).value()));
    assertThat(tasks("")).contains(QUESTION, path(id));
    IncidentFixtures.location(manager().post(path(id), Map.of("locatie", site.id().toString())));
    assertThat(tasks("")).doesNotContain(QUESTION);
    assertThat(counter()).contains(NAME);
  }

  @Test
  void aCounterDoesNotSayThatNothingHoldsWhileASiteIsNotChosen() {
    var id = decide();
    assertThat(counter())
        .as("the perpetrator does not know it yet")
        .contains("Hier geldt vandaag voor niemand een maatregel.")
        .doesNotContain(LOOPS);
    fixtures.post(scene, id, LetterKind.ACCESS_BAN);
    assertThat(counter())
        .contains("Op deze pagina staat vandaag niemand.", LOOPS)
        .doesNotContain(NAME, "Hier geldt vandaag voor niemand");
    assertThat(worker().get("/" + scene.slug() + "/balie").body())
        .contains("staat vandaag niemand.", LOOPS)
        .doesNotContain(NAME, "geldt vandaag voor niemand");
    assertThat(manager().get("/" + scene.slug() + "/balie").body())
        .as("who works at no site")
        .doesNotContain(LOOPS);
    var other = fixtures.ban(scene, "Mevrouw Y. Voorbeeld", "Komt niet binnen", site);
    assertThat(counter()).contains("Mevrouw Y. Voorbeeld", LOOPS);
    fixtures.choose(scene, id);
    assertThat(counter())
        .as("no site is a choice too")
        .contains("Mevrouw Y. Voorbeeld")
        .doesNotContain(LOOPS, NAME);
    fixtures.choose(scene, other);
    assertThat(counter()).contains("Hier geldt vandaag voor niemand een maatregel.");
  }

  private static String afterwards(String page, String heading) {
    assertThat(page).contains(heading);
    var rest = page.substring(page.indexOf(heading));
    return rest.substring(0, rest.indexOf("</section>"));
  }

  private ResponseId decide() {
    return fixtures.decide(scene, MeasureKind.BUILDING_BAN, NAME, "Komt niet in het Stadskantoor");
  }

  private String tasks(String narrowed) {
    return manager().get("/" + scene.slug() + "/taken" + narrowed).body();
  }

  private String counter() {
    return worker().get("/" + scene.slug() + "/balie/" + site.id()).body();
  }

  private String part() {
    return "/%s/incidenten/%s/getroffenen/%s"
        .formatted(scene.slug(), scene.number(), measures.part(scene).value());
  }

  private String response() {
    return part() + "/reactie";
  }

  private String path(ResponseId id) {
    return response() + "/" + id.value() + "/locaties";
  }

  private Visitor manager() {
    return new Visitor(port).comeIn(scene.slug(), scene.login());
  }

  private Visitor worker() {
    return new Visitor(port).comeIn(scene.slug(), fixtures.worker(scene, site));
  }

  private static void change(ResponseId id, String columns) {
    Database.change("update response set %s where id = '%s'".formatted(columns, id.value()));
  }
}
