// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator reads in the list that the personnel system gave, first with a mistake in it.
 */
@Tag("journey")
@RugdekkingTest
class PeopleJourneyTests {

  private static final String LIST =
      """
      Naam;E-mail;Functie;Orgaan;Afdeling;Leidinggevende;Salarisschaal
      Zoë Brandsma;zoe@lijst.example;teamleider;de ambtelijke organisatie;Balie;;10
      Bo Smit;bo@lijst.example;POSITION;de ambtelijke organisatie;Balie;zoe@lijst.example;7
      """;

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void seesWhatChangesBeforeItDoes(Journey.Screen screen) {
    try (var journey = Journey.begin("people", screen, beans, port)) {
      var visitor = journey.signedIn(Town.ADMINISTRATOR);
      visitor.follow("setup.menu.people").reads("setup.people.lead").look("empty");
      handIn(visitor, "tovenaar");
      visitor.reads("setup.people.refused").readsText("tovenaar").look("refused");
      handIn(visitor, "baliemedewerker");
      visitor
          .reads("setup.people.trial.lead", 2, 2, 2)
          .readsText("Salarisschaal")
          .readsText("zoe@")
          .look("trial");
      assertThat(visitor.page().locator("#invite").isChecked()).isTrue();
      visitor.press("setup.people.apply").reads("setup.people.done").look("done");
      handIn(visitor, "baliemedewerker");
      visitor.reads("setup.people.nothing").look("nothing");
      givesRoles(visitor);
    }
  }

  private static void givesRoles(Visitor visitor) {
    visitor.follow("setup.menu.roles").reads("setup.roles.lacks").look("roles");
    visitor.press("setup.roles.save").reads("setup.roles.who.empty").look("role-nobody");
    visitor.fill("who", "Bo Smit").select("role", "CONFIDENTIAL_ADVISER").press("setup.roles.save");
    visitor.reads("setup.roles.sure.lead").look("role-asked").press("setup.roles.sure");
    visitor.fill("who", "Bo Smit").select("role", "CASE_OWNER").press("setup.roles.save");
    visitor.press("setup.roles.sure");
    visitor.reads("setup.roles.warning.ADVISER_HANDLES", "Bo Smit").look("role-warned");
    visitor.press("setup.roles.end.of", "Bo Smit", visitor.text("setup.roles.kind.CASE_OWNER"));
    visitor.readsNowhere(visitor.text("setup.roles.warning.ADVISER_HANDLES", "Bo Smit"));
  }

  private static void handIn(Visitor visitor, String position) {
    var domain = visitor.town().slug() + "-lijst.example";
    var list = LIST.replace("POSITION", position).replace("lijst.example", domain);
    visitor
        .page()
        .locator("#list")
        .setInputFiles(
            new FilePayload(
                "mensen.csv", "text/csv", list.getBytes(Charset.forName("windows-1252"))));
    visitor.press("setup.people.try");
  }
}
