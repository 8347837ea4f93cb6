// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk narrows the list, keeps that as a view, looks at the overview, and searches. */
@Tag("journey")
@RugdekkingTest
class ListsJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void findsWhatIsLookedFor(Journey.Screen screen) {
    try (var journey = Journey.begin("lists", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var first = reports(councillor, "Iemand dreigde met een hooivork.");
      var second = reports(councillor, "Er kwam een brief.");
      var clerk = journey.signedIn(Town.CLERK);

      clerk.follow("finding.menu.incidents").readsText(first).readsText(second).look("list");
      narrows(clerk, first, second);
      overview(clerk, first);
      searches(clerk, first, second);
    }
  }

  private static void narrows(Visitor clerk, String first, String second) {
    clerk.follow("finding.filter");
    clerk.look("filter").select("filter-stand", "CLOSED").press("finding.filter.show");
    clerk.reads("finding.incidents.none-such").readsNowhere(first, second).look("nothing");
    clerk.follow("finding.filter");
    clerk.select("filter-stand", "OPEN").select("filter-belofte", "RESPONSE");
    clerk.select("filter-hoe", "WAITING").press("finding.filter.show");
    clerk.readsText(first).readsText(second).look("narrowed");
    opens(clerk, "#bewaren");
    clerk.press("finding.views.save").reads("finding.views.name.empty").look("no-name");
    clerk.fill("name", "Wacht op een antwoord").press("finding.views.save");
    clerk.readsText("Wacht op een antwoord").look("kept");
    clerk.open("/incidenten").followNamed("Wacht op een antwoord").readsText(second);
    opens(clerk, "#bewaren");
    clerk.press("finding.views.remove", "Wacht op een antwoord");
    clerk.readsNowhere("Wacht op een antwoord");
  }

  private static void overview(Visitor clerk, String first) {
    clerk.follow("finding.menu.overview").reads("finding.overview.late", 0).look("overview");
    clerk.followNamed(clerk.text("register.PromiseStatus.WAITING")).readsText(first);
    clerk.open("/overzicht").follow("finding.overview.features.show");
    clerk.reads("finding.overview.features").look("features");
    clerk
        .open("/overzicht?jaar=2021")
        .reads("finding.overview.none.year", "2021")
        .look("empty-year");
  }

  private static void searches(Visitor clerk, String first, String second) {
    clerk.open("/incidenten").follow("finding.search").look("search");
    clerk.press("finding.search.do").reads("finding.search.empty").look("nothing-asked");
    clerk.fill("words", "***").press("finding.search.do");
    clerk.reads("finding.search.fault.NO_LETTERS").look("wildcards");
    clerk.fill("words", "HOOI dreigde").press("finding.search.do");
    clerk.reads("finding.search.found", 1).readsText(first).readsNowhere(second).look("found");
    clerk.fill("words", second.substring(5, 8).toLowerCase(Locale.ROOT));
    clerk.press("finding.search.do").readsText(second);
    clerk.fill("words", "Niemand Bekend").press("finding.search.do");
    clerk.reads("finding.search.none").look("not-found");
  }

  private static void opens(Visitor clerk, String details) {
    clerk.hands().click(clerk.page().locator(details).locator("summary"));
    assertThat(clerk.page().locator(details)).hasAttribute("open", "");
  }

  private static String reports(Visitor councillor, String words) {
    councillor.open("/melden").fill("words", words).choose("whom", "ME");
    councillor.press("report.send");
    return councillor.number();
  }
}
