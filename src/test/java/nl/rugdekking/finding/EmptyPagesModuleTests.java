// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A list with nothing in it says what will stand there, and leads only to what this person may
 * open.
 */
@RugdekkingTest
class EmptyPagesModuleTests extends SharedScene {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "COORDINATOR, /taken, Hier komt te staan wat u moet doen, true",
    "COORDINATOR, /dossiers, Een dossier brengt zaken, true",
    "AFFECTED, /taken, Hier komt te staan wat u moet doen, false"
  })
  void anEmptyListSaysWhatWillStandThereAndWhereToGo(
      Persona who, String path, String what, boolean cases) {
    var page = scene().as(who).get(scene().path(path)).body();
    assertThat(page).contains(what, "Hier kunt u verder");
    var onward = page.substring(page.indexOf("id=\"verder\""), page.indexOf("</main>"));
    assertThat(onward.contains("/incidenten")).isEqualTo(cases);
    var links = LINK.matcher(onward).results().map(link -> link.group(1)).toList();
    assertThat(links).hasSizeGreaterThan(1);
    for (var link : links) {
      assertThat(scene().as(who).get(link).statusCode()).as(link).isEqualTo(200);
    }
  }
}
