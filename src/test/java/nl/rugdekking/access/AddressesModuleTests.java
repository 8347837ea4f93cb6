// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SecondStep;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Addresses that a visitor chose, in a header or a field, lead nowhere and come back nowhere. */
@RugdekkingTest
@ExtendWith(OutputCaptureExtension.class)
class AddressesModuleTests extends SharedScene {

  /** The whole answer as it stands on the wire. */
  private static String raw(String... lines) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), scene().port())) {
      var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aHostThatIsNotOursGetsAPageAndIsNotRepeated() throws IOException {
    for (var path :
        List.of("/", scene().path(""), scene().path("/taken"), scene().path("/"), "/nergens")) {
      for (var host : List.of("evil.example", "evil.example:" + scene().port())) {
        var answer = raw("GET " + path + " HTTP/1.1", "Host: " + host);
        assertThat(answer).startsWith("HTTP/1.1 421").contains("Dit adres klopt niet");
        assertThat(answer).doesNotContain("evil.example");
        assertThat(answer).contains("Content-Security-Policy:", "X-Frame-Options: DENY");
      }
    }
    var health = raw("GET /actuator/health HTTP/1.1", "Host: evil.example");
    assertThat(health).startsWith("HTTP/1.1 421");
  }

  @Test
  void aHeaderThatOnlyAProxyMaySendIsNotBelieved() throws IOException {
    for (var header :
        List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example;proto=https")) {
      var answer =
          raw(
              "GET " + scene().path("/taken") + " HTTP/1.1",
              "Host: localhost:" + scene().port(),
              header);
      assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
      assertThat(answer)
          .containsPattern("Location: /" + scene().organisation().slug() + "/inloggen");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/{x}",
        "/{form}",
        "/{organisatie}",
        "/{",
        "/}",
        "/{{x}}",
        "/%7Bx%7D",
        "/${x}",
        "/*{x}",
        "/__${x}__",
        "//evil.example",
        "/\\evil.example",
        "redirect:/x",
        "forward:/actuator/health"
      })
  void whereToGoBackIsNoTemplate(String back, CapturedOutput output) {
    var mark = output.getAll().length();
    var slug = scene().organisation().slug();
    var login = login(Persona.OWNER);
    var visitor = new Visitor(scene().port());
    var shown = visitor.get(scene().path("/inloggen?terug=" + encoded(back)));
    assertThat(shown.statusCode()).isEqualTo(200);
    var form = Map.of("login", login, "password", IncidentFixtures.PASSWORD, "terug", back);
    assertLeadsHome(visitor.post(scene().path("/inloggen"), form), back, slug);

    visitor.get(scene().path("/tweede-stap?terug=" + encoded(back)));
    var code = Map.of("code", SecondStep.code(login), "terug", back);
    assertLeadsHome(visitor.post(scene().path("/tweede-stap"), code), back, slug);
    var language = visitor.post("/taal", Map.of("taal", "nl", "terug", back));
    assertThat(language.statusCode()).isEqualTo(303);
    assertThat(output.getAll().substring(mark)).doesNotContain(back).doesNotContain("Exception");
  }

  private static void assertLeadsHome(
      java.net.http.HttpResponse<String> answer, String back, String slug) {
    assertThat(answer.statusCode()).as(back).isEqualTo(302);
    var expected = back.contains("%7B") ? "/%7Bx%7D" : "/" + slug;
    assertThat(answer.headers().firstValue("Location")).as(back).hasValue(expected);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
