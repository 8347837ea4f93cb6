// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.sheet.Sheet;
import nl.rugdekking.sheet.UnreadableSheetException;
import org.junit.jupiter.api.Test;

/** The overview says what was lost, what came back, and why the rest was left. */
@RugdekkingTest
class DamageOverviewModuleTests extends DamageScene {

  @Test
  void theSentenceAddsUpTheLossesThatTheReaderMayRead() {
    assertThat(overview(Persona.OWNER)).doesNotContain("Genoteerde schade");
    var decided = hit("YES");
    location(decided.state("AFFECTED", "GOODS", "90", "Bril"));
    location(decided.state("ORGANISATION", "GOODS", "350", "Ruit"));
    location(decided.state("ORGANISATION", "HOURS", "50", "Opruimen"));
    location(
        decided.decide(
            "/schade/vordering/getroffene", "LEFT", Map.of("reason", "perpetrator-unknown")));
    var own = "/schade/vordering/organisatie";
    location(decided.decide(own, "ORGANISATION", Map.of("doneBy", today())));
    location(
        decided.account(
            own,
            Map.of(
                "insurerToldOn", today(),
                "insured", "100",
                "received", "240,50",
                "writtenOff", "9,50",
                "reason", "no-means")));
    location(hit("YES").state("ORGANISATION", "GOODS", "40", "Stoel"));
    assertThat(overview(Persona.OWNER))
        .contains(
            "Genoteerde schade: € 530,00.",
            "Daarvan wordt € 400,00 verhaald, is € 90,00 met reden niet verhaald",
            "en is over € 40,00 nog niet besloten",
            "kwam € 240,50 terug, en van verzekeraars € 100,00. Afgeboekt is € 9,50.",
            "Waarom niet verhaald: De veroorzaker is onbekend: 1 keer.")
        .doesNotContain("??");
    assertThat(overview(Persona.AFFECTED)).doesNotContain("Genoteerde schade");
    assertThat(sheet(Persona.OWNER))
        .contains(
            "wordt verhaald||1|400|100|240.5|9.5",
            "niet verhaald|De veroorzaker is onbekend|1|90|0|0|0",
            "nog niet besloten||1|40|0|0|0");
    assertThat(sheet(Persona.UNRELATED)).isEmpty();
  }

  /** The rows of the sheet in the workbook that a persona downloads; none when it has no sheet. */
  private static List<String> sheet(Persona persona) {
    var file = scene().as(persona).download(scene().path("/overzicht/downloaden?jaar="));
    return readSheets(file).stream()
        .filter(sheet -> sheet.name().equals("Schade"))
        .flatMap(sheet -> sheet.sheet().rows().stream())
        .map(row -> String.join("|", row.cells()))
        .toList();
  }

  private static String overview(Persona persona) {
    var answer = scene().as(persona).get(scene().path("/overzicht?jaar=&kenmerken=ja"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replace('\u00a0', ' ');
  }

  private static List<Sheet.NamedSheet> readSheets(byte[] file) {
    try {
      return Sheet.readAll(file, _ -> {});
    } catch (UnreadableSheetException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
