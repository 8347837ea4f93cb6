// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form says beforehand about who reads a report is what the receipt says afterwards. */
@RugdekkingTest
class ReadersBeforehandModuleTests extends SharedScene {

  private static final Pattern ROLES = Pattern.compile("\\(([^()]+)\\)");

  @ParameterizedTest
  @CsvSource({
    "rd-reads-me, ME, false",
    "rd-reads-unknown, UNKNOWN, false",
    "rd-reads-unsaid, UNSAID, false",
    "rd-reads-adviser-own, ME, true",
    "rd-reads-adviser-unnamed, UNKNOWN, true",
    "rd-reads-adviser-unnamed, UNSAID, true"
  })
  void theReceiptNamesWhomTheFormNamed(String sentence, String whom, boolean confidential) {
    for (var by : new Persona[] {Persona.REPORTER, Persona.OTHER_AFFECTED}) {
      var before = beforehand(by, sentence);
      assertThat(before).startsWith("Dit leest: ");
      var fields = Map.of("whom", whom, "confidential", String.valueOf(confidential));
      assertThat(receipt(by, scene().report(by, fields))).as("%s", by).contains(before);
    }
  }

  @Test
  void ofSomebodyElseTheFormNamesTheRolesAndNoName() {
    var before = beforehand(Persona.REPORTER, "rd-reads-others");
    assertThat(before).startsWith("Dit kunnen lezen: ");
    for (var persona : new Persona[] {Persona.AFFECTED, Persona.OTHER_AFFECTED}) {
      var fields = Map.of("whom", "OTHER", "names", IncidentFixtures.name(scene(), persona));
      var report = scene().report(Persona.REPORTER, fields);
      var readers = ROLES.matcher(receipt(Persona.REPORTER, report)).results().toList();
      assertThat(readers).isNotEmpty().allMatch(role -> before.contains(role.group(1)));
    }
    assertThat(Arrays.stream(Persona.values()).map(one -> IncidentFixtures.name(scene(), one)))
        .noneMatch(before::contains);
  }

  private static String beforehand(Persona by, String sentence) {
    var page = scene().as(by).get(scene().path("/melden")).body();
    var text =
        IncidentFixtures.found(page, "<p class=\"[^\"]*\\b" + sentence + "\\b[^>]*>(.+?)</p>");
    return plain(text).replaceFirst(" (Verder niemand|Niemand anders).*", "");
  }

  private static String receipt(Persona by, UUID report) {
    var page = scene().as(by).get(scene().path("/meldingen/" + report)).body();
    return plain(IncidentFixtures.found(page, "(?s)(<div class=\"rd-reader\".+?</div>)"));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
  }
}
