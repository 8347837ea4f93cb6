// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.IncidentFixtures.Persona;
import org.junit.jupiter.api.Test;

/** Before anything comes in, somebody sees in their own list what becomes of its first rows. */
class FirstRowsModuleTests extends HistoryScene {

  @Test
  void eachOfTheFirstRowsSaysWhichCaseItBecomesOrWhyItStaysOut() {
    var rows =
        new ArrayList<>(
            List.of(
                "12-3-2026;Jan;x;Een;;Noor Slagter",
                "31-2-2026;Piet;x;Twee;;",
                "12-3-2026;Jan;x;Een;;Noor Slagter"));
    for (int i = 4; i <= 12; i++) {
      rows.add(i + "-4-2026;Kees;x;Nummer " + i + ";;");
    }
    within(
        () -> {
          var shown = shownRows(matched(rows.toArray(String[]::new)));
          assertThat(shown).hasSize(10);
          assertThat(shown.getFirst())
              .contains("Datum: 12-3-2026", "komt binnen", "12 maart 2026", "Jan, raadslid")
              .contains("soort niet herkend", "veroorzaker: Noor Slagter");
          assertThat(shown.get(1))
              .contains("geweigerd", "de datum 31-2-2026 bestaat niet")
              .doesNotContain("komt binnen");
          assertThat(shown.get(2)).contains("dubbel", "is gelijk aan regel 2");
          assertThat(shown)
              .as("no names of the program")
              .noneMatch(row -> row.matches("(?s).*\\b[A-Z]+_[A-Z]+\\b.*"));
        });
  }

  private List<String> shownRows(UUID list) {
    var page = scene.as(Persona.OWNER).get(scene.path("/beheer/incidentenlijst/" + list)).body();
    assertThat(page)
        .contains("Zo komen de eerste 10 regels binnen", "gaat het net zo")
        .as("one row of each outcome is in sight, and the others are folded")
        .containsOnlyOnce("regels komen zo binnen")
        .containsSubsequence("is gelijk aan regel 2", "<details", "Nog 7 regels komen zo binnen");
    return Pattern.compile("(?s)<tr>\\s*<th scope=\"row\">.*?</tr>")
        .matcher(page)
        .results()
        .map(row -> row.group())
        .toList();
  }
}
