// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.outgoing.LetterFixtures.Started;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseFixtures;
import nl.rugdekking.response.Responses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a letter, as a browser without JavaScript gets it. */
@RugdekkingTest
class LetterPagesModuleTests {

  @Autowired LetterFixtures letters;
  @Autowired ResponseFixtures fixtures;
  @Autowired Responses responses;
  @LocalServerPort int port;

  @Test
  void leadsFromTheMeasureToTheLetterThatIsPostedAndTellsTheAffected() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    assertThat(visitor.get(response(letter)).body())
        .contains("Brief: Waarschuwing", "Nog niet gemaakt", path(letter))
        .contains("Brief nog niet verstuurd");
    var form = visitor.get(path(letter)).body();
    assertThat(form)
        .contains("Dit staat vast", "Gooide een stoel naar de balie", "name=\"BREACH\"")
        .doesNotContain("name=\"LAST_DAY\"", "Leg vast dat de brief is verstuurd", "??");
    var refused = visitor.post(path(letter), facts(letter, "BREACH", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Vul in: Wat er gebeurt als iemand zich er niet aan houdt")
        .contains("Getypt bij contact")
        .doesNotContain("??");
    var complete = new HashMap<>(facts(letter, "BREACH", "Dan volgt meer."));
    var task = UUID.randomUUID().toString();
    complete.put("volgende", task);
    assertThat(IncidentFixtures.location(visitor.post(path(letter), complete)))
        .as("whoever came from a task stays with the letter, which is still to be sent")
        .endsWith(path(letter) + "?gemaakt=ja&volgende=" + task);
    assertThat(visitor.get(path(letter)).body()).doesNotContain("De brief is gemaakt.");
    var made = visitor.get(path(letter) + "?gemaakt=ja&volgende=" + task);
    assertThat(made.body())
        .contains("De brief is gemaakt. Verstuur of overhandig die nu", task)
        .contains("/voorbeeld\"", "/odt\"", "Leg vast dat de brief is verstuurd");
    var preview = visitor.get(path(letter) + "/voorbeeld");
    assertThat(preview.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(preview.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(new String(visitor.download(path(letter) + "/odt"), 0, 2, UTF_8)).isEqualTo("PK");
    var unproven = posting(made.body());
    unproven.put("reference", "");
    assertThat(visitor.post(path(letter) + "/verstuurd", unproven).body())
        .contains("Vul het nummer van de aangetekende brief in.")
        .doesNotContain("??");
    var addressee =
        letters.complete(letter).getOrDefault(LetterField.RECIPIENT, "").lines().findFirst();
    assertThat(IncidentFixtures.found(made.body(), "name=\"recipient\"[^>]*value=\"([^\"]*)\""))
        .as("the name on the letter")
        .isEqualTo(addressee.orElseThrow());
    IncidentFixtures.location(visitor.post(path(letter) + "/verstuurd", posting(made.body())));
    assertThat(visitor.get(path(letter)).body())
        .contains("Aangetekend verstuurd op", "3SRR1", "Klopt er iets niet? Verbeter het")
        .doesNotContain("Maak de brief", "??");
    assertThat(visitor.get(response(letter)).body())
        .contains("Aangetekend verstuurd op", "Gaat in op ")
        .doesNotContain("Brief nog niet verstuurd", "Loopt");
  }

  @Test
  void withoutAConfirmedTemplateThePageSaysWhoConfirmsItAndTakesOneMadeElsewhere() {
    var scene = fixtures.asked();
    var id = fixtures.decide(scene, MeasureKind.WARNING_LETTER);
    var letter =
        new Started(scene, new LetterAddress(fixtures.part(scene), id, LetterKind.WARNING));
    var visitor = new Visitor(port).comeIn(scene.slug(), scene.login());
    var page = visitor.get(path(letter)).body();
    assertThat(page)
        .contains("nog niet vastgesteld. Dat doet een beheerder, bij Beheer en dan Brieven")
        .contains("De brief is ergens anders gemaakt")
        .doesNotContain("name=\"BREACH\"", "??");
    var kept =
        visitor.post(
            path(letter) + "/elders",
            Map.of("version", "", "reason", "Met een bijlage"),
            "letter",
            "brief.pdf",
            "%PDF-1.7".getBytes(UTF_8));
    IncidentFixtures.location(kept);
    var made = visitor.get(path(letter)).body();
    assertThat(made).contains("Elders gemaakt", "Met een bijlage").doesNotContain("/voorbeeld\"");
    var file = visitor.get(path(letter) + "/bestand");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    IncidentFixtures.location(visitor.post(path(letter) + "/verstuurd", posting(made)));
    assertThat(fixtures.promise(scene)).isNotNull();
  }

  @Test
  void thereIsNoLetterOfAnotherKindOrAboutAnotherMeasure() {
    var letter = letters.decided(MeasureKind.WARNING_LETTER);
    var visitor = new Visitor(port).comeIn(letter.scene().slug(), letter.scene().login());
    var base = response(letter) + "/" + letter.about().measure().value() + "/brieven/";
    assertThat(visitor.get(base + "toegangsontzegging").statusCode()).isEqualTo(404);
    assertThat(visitor.get(base + "geen-brief").statusCode()).isEqualTo(404);
    assertThat(visitor.get(base + "waarschuwing/voorbeeld").statusCode()).isEqualTo(404);
  }

  private Map<String, String> facts(Started letter, String field, String text) {
    var fields = new HashMap<String, String>();
    letters.complete(letter).forEach((one, typed) -> fields.put(one.name(), typed));
    fields.put("version", "");
    fields.put(field, text);
    return fields;
  }

  private Map<String, String> posting(String page) {
    var fields = new HashMap<String, String>();
    fields.put("version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("known", "0");
    fields.put("way", "REGISTERED");
    fields.put("postedOn", responses.today().toString());
    fields.put("recipient", "De heer X. Voorbeeld");
    fields.put("who", "De bode");
    fields.put("reference", "3SRR1");
    return fields;
  }

  private String response(Started letter) {
    return "/"
        + letter.scene().slug()
        + "/incidenten/"
        + letter.scene().number()
        + "/getroffenen/"
        + letter.about().part().value()
        + "/reactie";
  }

  private String path(Started letter) {
    return response(letter)
        + "/"
        + letter.about().measure().value()
        + "/brieven/"
        + letter.about().kind().path();
  }
}
