// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.Reasons;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;

/** A decision that cannot be taken yet says for whom it waits, and shows no form to take it. */
@RugdekkingTest
class WaitingDecisionModuleTests extends SharedScene {

  private static final String BY_ORGANISATION = "value=\"ORGANISATION\"";
  private static final String LATEST_DAY = "name=\"doneBy\"";

  @Test
  void untilTheAffectedIsAskedItSaysWhoAsksAndShowsNoForm() {
    var path = reported();
    var decision = promise(path, "Schade: vragen");
    var page = page(decision);
    assertThat(page)
        .contains("Waar dit op wacht", "vraagt dit aan de getroffene: ", part(path) + "/vragen")
        .doesNotContain(BY_ORGANISATION, LATEST_DAY)
        .containsOnlyOnce("Schade: vragen en besluiten</h1>")
        .doesNotContain("level-3\">Schade: vragen en besluiten");

    var own = Map.of("words", "Zelf geregeld", "onBehalfOf", "AFFECTED", "version", version(page));
    assertThat(page).contains("De getroffene deed dit zelf", "value=\"AFFECTED\"");
    location(scene().as(Persona.OWNER).post(decision + "/nakomen", own));
    assertThat(page(path)).contains("✓ Schade: vragen en besluiten");
  }

  @Test
  void afterNoItSaysOnceWhoDecidesAndUntilWhen() {
    var path = reported();
    var decision = refused(path);
    assertThat(page(decision))
        .contains("besluit hierover")
        .containsOnlyOnce("De getroffene wil dit niet")
        .doesNotContain(BY_ORGANISATION, LATEST_DAY);
  }

  @Test
  void afterYesTheFormIsThere() {
    var path = reported();
    ask(path, "YES");
    assertThat(page(promise(path, "Schade: vragen")))
        .contains(BY_ORGANISATION, LATEST_DAY, "Beslissen")
        .doesNotContain("Waar dit op wacht");
  }

  @Test
  void whatTheAffectedSaidStandsOnTopAndTheButtonSaysWhatIsDecided() {
    var path = reported();
    var damage = promise(path, "Schade: vragen");
    assertThat(page(damage)).contains("Wij weten nog niet of " + name(Persona.AFFECTED));
    ask(path, "YES");
    var said = "zei " + name(Persona.AFFECTED) + " over ";
    assertThat(page(promise(path, "Besluit over aangifte")))
        .containsSubsequence("</h1>", said + "aangifte: ja.", "Besluit over aangifte vastleggen")
        .doesNotContain(">Gedaan<", "Wat is er gedaan");
    assertThat(page(damage))
        .containsSubsequence("</h1>", said + "het verhalen van schade: ja.", "schade verhalen")
        .doesNotContain(">Gedaan<", "Wat is er gedaan");
    assertThat(page(part(path) + "/reactie?soort=TALK"))
        .containsSubsequence("</h1>", "wil dat er een reactie komt", "Besluit: Gesprek");
  }

  @Test
  void theBoardCountsApartWhatWasNotDone() {
    var path = reported();
    ask(path, "YES");
    var explained = promise(path, "Besluit over aangifte");
    var form = page(explained);
    var fields = Map.of("version", version(form), "reason", Reasons.onPage(form));
    var sent = new HashMap<>(fields);
    sent.put("words", "De officier doet het zelf");
    location(scene().as(Persona.OWNER).post(explained + "/uitleggen", sent));
    assertThat(page(path)).contains("gedaan, 1 niet gedaan, met reden");
  }

  private static String reported() {
    var report = scene().report(Persona.AFFECTED, Map.of("channel", "telephone"));
    return scene().path("/incidenten/" + scene().number(Persona.AFFECTED, report));
  }

  /** The decision about a police report after "no" in a serious case. */
  private static String refused(String path) {
    ask(path, "NO");
    var assessing = part(path) + "/beoordelen";
    var fields = Map.of("severity", "VERY_HIGH", "version", version(page(assessing)));
    location(scene().as(Persona.OWNER).post(assessing, fields));
    return promise(path, "Besluit over aangifte");
  }

  private static void ask(String path, String wish) {
    var asking = part(path) + "/vragen";
    var fields = new HashMap<>(Map.of("response", wish, "police", wish, "damage", wish));
    fields.putAll(Map.of("care", wish, "danger", "NONE", "policeAdvice", "NOT_NEEDED"));
    fields.put("experienced", "VERY_HIGH");
    fields.put("version", version(page(asking)));
    location(scene().as(Persona.OWNER).post(asking, fields));
  }

  private static String promise(String path, String title) {
    var id = found(page(path), "(?s)" + title + ".*?/beloften/([0-9a-f-]+)");
    return path + "/beloften/" + id;
  }

  private static String part(String path) {
    return path + "/getroffenen/" + found(page(path), "/getroffenen/([0-9a-f-]{36})/");
  }

  private static String version(String page) {
    return found(page, "name=\"version\" value=\"(\\d+)\"");
  }

  private static String page(String path) {
    var answer = scene().as(Persona.OWNER).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
