// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody finds who comes to the address of an organisation and is not signed in. */
@RugdekkingTest
class DoorPageModuleTests {

  @Autowired IncidentFixtures fixtures;

  @Test
  void theFirstPageOffersToReportBeforeItAsksToSignIn() {
    var scene = fixtures.twoAffected();

    var page = open(scene, "");

    var main = page.substring(page.indexOf("<main"));
    assertThat(main)
        .containsSubsequence(
            "href=\"" + scene.path("/melden") + "\"",
            "href=\"" + scene.path("/anoniem") + "\"",
            "href=\"" + scene.path("/terugkomen") + "\"",
            "href=\"" + scene.path("/hulp") + "\"",
            "name=\"password\"");
    assertThat(page).contains("tel:112", "data-exit");
  }

  // Whoever follows the link of a mail wants that page, and nothing else first.
  @Test
  void whoComesByALinkOnlySignsIn() {
    var scene = fixtures.twoAffected();

    var page = open(scene, "/taken");

    assertThat(page)
        .contains("name=\"password\"", scene.path("/anoniem"))
        .doesNotContain("href=\"" + scene.path("/melden") + "\"");
  }

  private static String open(Scene scene, String path) {
    var visitor = new Visitor(scene.port());
    var sentAway = visitor.get(scene.path(path));
    assertThat(sentAway.statusCode()).isEqualTo(302);
    return visitor.get(sentAway.headers().firstValue("Location").orElseThrow()).body();
  }
}
