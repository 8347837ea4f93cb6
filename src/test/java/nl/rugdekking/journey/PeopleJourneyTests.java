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
      visitor.follow("people.menu.people").reads("people.lead").look("empty");
      handIn(visitor, "tovenaar");
      visitor.reads("people.refused").readsText("tovenaar").look("refused");
      handIn(visitor, "baliemedewerker");
      visitor
          .reads("people.trial.lead", 2, 2, 2)
          .readsText("Salarisschaal")
          .readsText("zoe@")
          .look("trial");
      assertThat(visitor.page().locator("#invite").isChecked()).isTrue();
      visitor.press("people.apply").reads("people.done").look("done");
      handIn(visitor, "baliemedewerker");
      visitor.reads("people.nothing").look("nothing");
      givesRoles(visitor);
    }
  }

  private static void givesRoles(Visitor visitor) {
    visitor.follow("people.menu.roles").reads("people.roles.lacks").look("roles");
    visitor.unfold("people.roles.give");
    visitor.press("people.roles.save").reads("people.roles.who.empty").look("role-nobody");
    visitor
        .fill("who", "Bo Smit")
        .select("role", "CONFIDENTIAL_ADVISER")
        .press("people.roles.save");
    visitor.reads("people.roles.sure.lead").look("role-asked").press("people.roles.sure");
    visitor.unfold("people.roles.give");
    visitor.fill("who", "Bo Smit").select("role", "CASE_OWNER").press("people.roles.save");
    visitor.press("people.roles.sure");
    visitor.reads("people.roles.warning.ADVISER_HANDLES", "Bo Smit").look("role-warned");
    var end =
        visitor.text(
            "people.roles.end.of", "Bo Smit", visitor.text("people.roles.kind.CASE_OWNER"));
    visitor.hands().click(visitor.page().locator("summary[aria-label=\"" + end + "\"]"));
    visitor.readsText(visitor.text("people.roles.end.sure")).look("role-end-asked");
    visitor.press("web.sure", end);
    visitor.readsNowhere(visitor.text("people.roles.warning.ADVISER_HANDLES", "Bo Smit"));
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void saysWhoIsWhoAndWhoLeft(Journey.Screen screen) {
    try (var journey = Journey.begin("leaving", screen, beans, port)) {
      var visitor = journey.signedIn(Town.ADMINISTRATOR);
      visitor.open("/beheer/mensen");
      handIn(visitor, "baliemedewerker");
      visitor.press("people.apply").reads("people.done");
      handInText(visitor, LIST.replace("bo@", "b.smit@").replace("POSITION", "baliemedewerker"));
      visitor.reads("people.same.lead", 1).look("asked");
      visitor.choose("same3", "y").press("people.same.save");
      visitor.readsText("b.smit@").look("answered").press("people.apply");
      handInText(visitor, LIST.replaceAll("Bo Smit.*\n", ""));
      visitor.reads("people.complete").look("complete");
      visitor.select("complete-body", "ORGANISATION");
      visitor.hands().check(visitor.page().locator("#complete-sure"));
      visitor.press("people.complete.look").reads("people.leaving.own-cases");
      visitor.readsText("Bo Smit").readsText(Town.ADMINISTRATOR).look("missing");
      int missing = visitor.page().locator("main .rd-board__row").count();
      visitor.hands().check(visitor.page().locator("#most"));
      visitor.fill("last", "2099-12-31").press("people.leaving.save", missing);
      visitor.reads("people.leaving.lead").look("planned");
      visitor.open("/vertrek").reads("people.leaving.own.address").look("own");
      visitor.open("/beheer/vertrek").press("people.leaving.off.of", "Bo Smit");
      visitor.readsNowhere("Bo Smit").look("called-off");
    }
  }

  private static void handIn(Visitor visitor, String position) {
    handInText(visitor, LIST.replace("POSITION", position));
  }

  private static void handInText(Visitor visitor, String text) {
    var domain = visitor.town().slug() + "-lijst.example";
    var list = text.replace("lijst.example", domain);
    var bytes = list.getBytes(Charset.forName("windows-1252"));
    visitor.handIn("list", new FilePayload("mensen.csv", "text/csv", bytes)).press("people.try");
  }
}
