// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey of the browser itself, made and used; and what stands there without JavaScript. */
@Tag("journey")
@RugdekkingTest
class PasskeyJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#withScript")
  void makesOneAtTheFirstCaseAndUsesItAfterwards(Journey.Screen screen) {
    try (var journey = Journey.begin("passkey", screen, beans, port)) {
      var councillor = journey.signedInWithPassword(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij stond bij mijn huis.").press("report.send");
      var number = councillor.number();
      var device = Device.of(councillor);

      councillor.open("/mijn/" + number).follow("signin.second.key.rather").look("new");
      councillor.fill("name", "Telefoon").press("signin.second.key.add");
      councillor.reads("signin.second.codes.keep").look("codes");
      councillor.follow("signin.second.codes.on").readsText(number);

      councillor.open("").press("web.sign-out");
      councillor.open("/mijn/" + number).signIn(Town.COUNCILLOR);
      councillor.reads("signin.second.key.or").look("asked");
      councillor.press("signin.second.key.enter").readsText(number);
      councillor.open("/tweede-stap/beheer").reads("signin.second.repeat").look("repeat");
      councillor.press("signin.second.key.enter").readsText("Telefoon").look("manage");

      // the same device again is not made twice
      councillor.follow("signin.second.key.new").fill("name", "Nog eens");
      councillor.hands().click(councillor.button("signin.second.key.add"));
      PlaywrightAssertions.assertThat(councillor.page().locator("[data-passkey-failed]"))
          .isVisible();
      councillor.look("failed");
      assertThat(device.keys()).isEqualTo(1);
      councillor.open("/tweede-stap/beheer");
      councillor.press("signin.second.key.remove.of", "Telefoon");
      councillor.reads("web.rule.title").reads("signin.second.key.last").look("last");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void withoutJavaScriptTheAppRemains(Journey.Screen screen) {
    try (var journey = Journey.begin("passkey-without", screen, beans, port)) {
      var councillor = journey.signedInWithPassword(Town.COUNCILLOR);
      councillor.open("/tweede-stap/sleutels").reads("signin.second.key.missing").look("new");
      councillor.follow("signin.second.key.rather-app").reads("signin.second.setup.scan");
    }
  }

  /** Chromium's own authenticator, with real keys and signatures. */
  private record Device(CDPSession session, String id) {

    static Device of(Visitor visitor) {
      var session = visitor.page().context().newCDPSession(visitor.page());
      session.send("WebAuthn.enable");
      var options =
          JsonParser.parseString(
                  """
                  {"options": {"protocol": "ctap2", "transport": "internal",
                    "hasResidentKey": true, "hasUserVerification": true,
                    "isUserVerified": true, "automaticPresenceSimulation": true}}
                  """)
              .getAsJsonObject();
      var answer = session.send("WebAuthn.addVirtualAuthenticator", options);
      return new Device(session, answer.get("authenticatorId").getAsString());
    }

    int keys() {
      var answer = session.send("WebAuthn.getCredentials", named());
      return answer.getAsJsonArray("credentials").size();
    }

    private JsonObject named() {
      var named = new JsonObject();
      named.addProperty("authenticatorId", id);
      return named;
    }
  }
}
