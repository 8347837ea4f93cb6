// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody can keep others behind the same network from reporting without a name. */
@RugdekkingTest
@TestPropertySource(properties = "rugdekking.limits.reports-per-hour=2")
@DirtiesContext
class NamelessAllowanceModuleTests {

  private static final int OF_A_REPORT = 2;
  private static final int OF_A_NETWORK = 5 * OF_A_REPORT;

  @Autowired IncidentFixtures fixtures;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeEach
  void ownTown() {
    scene = fixtures.twoAffected();
  }

  @Test
  void guessedCodesUseUpNothingButTheAllowanceForGuesses() {
    var guesser = visitor();
    guesser.get(scene.path("/terugkomen"));
    int refused = 0;
    for (int i = 0; i < 3 * OF_A_NETWORK; i++) {
      var answer = write(guesser, ReceiptCode.generate().signs());
      refused += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(2 * OF_A_NETWORK);
    assertThat(report(scene.path("/anoniem"), Map.of()).statusCode()).isEqualTo(200);
    assertThat(report(elsewhere(), Map.of("danger", "true")).statusCode()).isEqualTo(200);
  }

  @Test
  void reportsWithoutDangerRefuseNeitherDangerNorAnotherOrganisation() {
    for (int i = 0; i < OF_A_NETWORK; i++) {
      assertThat(report(scene.path("/anoniem"), Map.of()).statusCode()).isEqualTo(200);
    }
    assertThat(report(scene.path("/anoniem"), Map.of()).statusCode()).isEqualTo(429);
    var danger = report(scene.path("/anoniem"), Map.of("danger", "true"));
    assertThat(danger.statusCode()).isEqualTo(200);
    assertThat(report(elsewhere(), Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void messagesAreCountedForEachReport() {
    var first = sentCode();
    var second = sentCode();
    var writer = visitor();
    writer.get(scene.path("/terugkomen"));
    for (int i = 0; i < OF_A_REPORT; i++) {
      assertThat(write(writer, first).statusCode()).isEqualTo(200);
    }
    assertThat(write(writer, first).statusCode()).isEqualTo(429);
    assertThat(write(writer, second).statusCode()).isEqualTo(200);
  }

  private Visitor visitor() {
    return new Visitor(scene.port());
  }

  private String elsewhere() {
    return "/" + scene.elsewhere().slug() + "/anoniem";
  }

  private HttpResponse<String> write(Visitor visitor, String code) {
    return visitor.post(
        scene.path("/terugkomen/bericht"),
        Map.of("code", code, "form", UUID.randomUUID().toString(), "words", "Is er al iets?"));
  }

  private String sentCode() {
    var visitor = visitor();
    var code = NamelessForm.code(visitor, scene.path("/anoniem"));
    assertThat(
            visitor.post(scene.path("/anoniem"), NamelessForm.fields(code, Map.of())).statusCode())
        .isEqualTo(200);
    return code;
  }

  /** With a photo, since files have allowances of their own. */
  private HttpResponse<String> report(String path, Map<String, String> more) {
    var visitor = visitor();
    var fields = NamelessForm.fields(NamelessForm.code(visitor, path), more);
    return visitor.post(path, fields, "foto.png", Pictures.png(8, 8));
  }
}
