// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.response.MeasureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter to a perpetrator names the affected person only after somebody asked if it may. */
@RugdekkingTest
class NamingInLettersModuleTests {

  private static final String NORM = "Wie Bo Baliemens lastigvalt, gaat over de grens.";
  private static final String REASON = "Gevraagd in het gesprek van dinsdag";

  @Autowired LetterFixtures letters;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Started letter;

  @BeforeEach
  void aWarningWasDecided() {
    letter = letters.decided(MeasureKind.WARNING_LETTER);
  }

  @Test
  void isAskedBeforeTheLetterIsMade() {
    var asked = send(Map.of());
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("hier staat de naam van de getroffene", "name=\"mayName\"", "name=\"naming\"")
        .contains(NORM)
        .doesNotContain("??");
    assertThat(send(Map.of("mayName", "true", "naming", " ")).body())
        .contains("hier staat de naam van de getroffene");
    assertThat(send(Map.of("naming", REASON)).body())
        .contains("hier staat de naam van de getroffene", REASON);
    assertThat(letters.sheet(letter).letter()).isNull();
    IncidentFixtures.location(send(Map.of("mayName", "true", "naming", REASON)));
    assertThat(letters.printed(letter)).contains("WieBoBaliemenslastigvalt");
    assertThat(visitor().get(path("")).body()).contains(REASON);
  }

  @Test
  void isNotAskedWhereNobodyIsNamed() {
    assertThat(visitor().get(letterPath()).body()).doesNotContain("name=\"mayName\"");
    letters.write(letter, letters.complete(letter));
    assertThat(letters.printed(letter)).isNotEmpty();
  }

  @Test
  void staysRefusedForWhoDoesNotWantToBeNamed() {
    Database.change(
        "update case_part set name_withheld = true where part_id = '%s'"
            .formatted(letter.about().part().value()));
    var refused = send(Map.of("mayName", "true", "naming", REASON));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("die niet in de brief mag staan").doesNotContain("??");
    assertThat(letters.sheet(letter).letter()).isNull();
  }

  private HttpResponse<String> send(Map<String, String> more) {
    var fields = new HashMap<String, String>();
    letters.complete(letter).forEach((field, text) -> fields.put(field.name(), text));
    fields.put(LetterField.NORM.name(), NORM);
    fields.put("version", "");
    fields.putAll(more);
    return visitor().post(letterPath(), fields);
  }

  private Visitor visitor() {
    return new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
  }

  private String letterPath() {
    var about = letter.about();
    return path(
        "/getroffenen/%s/reactie/%s/brieven/%s"
            .formatted(about.part().value(), about.matter(), about.kind().path()));
  }

  private String path(String page) {
    return "/" + letter.scene().slug() + "/incidenten/" + letter.scene().number() + page;
  }
}
