// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Browser;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.signin.OpenSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A desk is dense on a laptop and readable on a phone: measured in a browser. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskScreenJourneyTests {

  private static final int HIGHEST_ROW = 60;
  private static final int FEWEST_ROWS = 12;
  private static final int SCREEN = 900;
  private static final int MOST_BYTES = 60_000;

  private static final String MEDIAN =
      """
      () => {
        const heights = [...document.querySelectorAll('.rd-task')]
          .map(row => row.getBoundingClientRect().height).sort((a, b) => a - b);
        return Math.round(heights[Math.floor(heights.length / 2)]);
      }
      """;
  private static final String ROWS_IN_SIGHT =
      """
      () => [...document.querySelectorAll('.rd-task')]
        .filter(row => row.getBoundingClientRect().bottom <= innerHeight).length
      """;
  static final String OUT_OF_SIGHT =
      """
      () => [...document.querySelectorAll('.rd-task *, .rd-cases *')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 1 && (box.left < 0 || box.right > innerWidth);
      }).length
      """;

  /** Headings that are broken inside a word, and numbers that are not shown. */
  private static final String SPOILED =
      """
      () => [...document.querySelectorAll('.rd-counts th, .rd-counts td')]
        .map(one => [one, one.clientWidth])
        .filter(([one, width]) => {
          one.style.overflowWrap = 'normal';
          return !one.checkVisibility() || one.clientWidth > width + 1 || one.scrollWidth > one.clientWidth + 1;
        }).length
      """;

  private static final String SIDEWAYS =
      "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)";
  private static final String PRESSED =
      """
      () => [...document.querySelectorAll('button, .nl-button, summary.rd-inplace__summary')]
        .filter(one => one.checkVisibility()).length
      """;
  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, one) => sum + one.transferSize, 0)
      """;

  @Autowired IncidentFixtures fixtures;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeAll
  void aBusyDesk() {
    scene = fixtures.twoAffected();
    for (var words : List.of("Hij schold mij uit", "Zij duwde mij", "Iemand bleef bellen")) {
      scene.report(Persona.AFFECTED, Map.of("words", words));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, nl", "false, nl", "true, en"})
  void aLaptopShowsADozenTasks(boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, 1280, script, language, "/taken");
      assertThat(number(page, MEDIAN)).as("row").isLessThanOrEqualTo(HIGHEST_ROW);
      assertThat(number(page, ROWS_IN_SIGHT)).as("rows").isGreaterThanOrEqualTo(FEWEST_ROWS);
      if (script) {
        assertThat(number(page, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
      }
      Browser.check(page, "desk/tasks-" + language + (script ? "-js" : "-nojs"));
    }
  }

  @ParameterizedTest
  @CsvSource({"390, /taken", "320, /taken", "390, /incidenten", "320, /incidenten", "390, ''"})
  void aPhoneShowsTheRowsAsBlocks(int width, String path) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, true, "nl", path);
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the screen").isZero();
      Browser.check(page, "desk/phone-" + path.replaceAll("\\W", "") + "-" + width);
    }
  }

  @ParameterizedTest
  @CsvSource({"/incidenten", "/incidenten?filteren=ja&stand=OPEN", "''"})
  void theOtherPagesOfADeskAreReadableByEverybody(String path) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, 1280, true, "nl", path);
      assertThat(number(page, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
      Browser.check(page, "desk/page-" + path.replaceAll("\\W", ""));
    }
  }

  /** As wide as what is printed on A4. */
  @ParameterizedTest
  @CsvSource({"/taken, {0}", "/incidenten, {0}", "/incidenten/{0}, {0}", "/overzicht, Beloften"})
  void onPaperThereIsNothingToPressAndNothingIsCut(String path, String read) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var number = scene.file().number();
      var page = open(browser, 700, true, "nl", path.replace("{0}", number));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(number(page, PRESSED)).as("buttons").isZero();
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the paper").isZero();
      assertThat(page.locator(".rd-header")).isHidden();
      assertThat(page.locator(".rd-printed")).containsText("Afgedrukt op");
      assertThat(page.locator("main")).containsText(read.replace("{0}", number));
    }
  }

  @ParameterizedTest
  @CsvSource({"1024", "1280"})
  void aLaptopShowsTheOverviewInWholeWords(int width) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, true, "nl", "/overzicht");
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the screen").isZero();
      assertThat(number(page, SPOILED)).as("broken or hidden").isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"390", "320"})
  void aPhoneShowsEachNumberOfTheOverview(int width) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, true, "nl", "/overzicht");
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the screen").isZero();
      assertThat(page.locator("#beloften-titel")).isVisible();
      Browser.check(page, "desk/overview-" + width);
    }
  }

  /** Figures of a frozen year, with hidden ones, of which one body has too few cases. */
  @ParameterizedTest
  @CsvSource({"320, nl", "390, nl", "1280, nl", "1280, en"})
  void theFiguresOfAYearAreReadableByEverybody(int width, String language) {
    plantFrozenYear();
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, true, language, "/jaarcijfers");
      assertThat(page.locator("table")).hasCount(2); // those in which a figure is shown
      var hidden = page.locator("main p").last().locator("xpath=preceding::p[1]");
      assertThat(hidden).containsText(language.equals("nl") ? "Kanaal" : "Channel");
      assertThat(number(page, SIDEWAYS)).as("beside the screen").isZero();
      assertThat(number(page, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
      Browser.check(page, "desk/frozen-" + width + language);
    }
  }

  private void plantFrozenYear() {
    var here = "'" + scene.organisation().id().value() + "'";
    Database.change(
        "insert into frozen_year (organisation_id, year, frozen_on) values (%s, 2024, '2025-04-01') on conflict do nothing"
            .formatted(here));
    Database.change(
        """
        insert into frozen_count (organisation_id, year, body, kind, what, amount)
        select %s, 2024, 'COUNCIL', one.kind, one.what, one.amount
        from (values ('OUTCOME', 'HANDLED', 31), ('OUTCOME', 'WITHDRAWN', 2), ('FORM', 'threat', 14),
          ('FORM', 'verbal', 17), ('CHANNEL', 'email', 22), ('TOPIC', 'planning', 12),
          ('PROMISE AFTERCARE', 'KEPT', 25), ('PROMISE AFTERCARE', 'LATE', 8)) one (kind, what, amount)
        on conflict do nothing
        """
            .formatted(here));
  }

  @Test
  void theKeysMoveThroughTheRowsUntilTheyAreTurnedOff() {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, 1280, true, "nl", "/taken");
      page.keyboard().press("j");
      assertThat(buttons(page).nth(0)).isFocused();
      page.keyboard().press("j");
      assertThat(buttons(page).nth(1)).isFocused();
      page.keyboard().press("k");
      assertThat(buttons(page).nth(0)).isFocused();

      page.keyboard().press("?");
      assertThat(page.locator("dialog")).isVisible();
      Browser.check(page, "desk/keys");
      page.locator("#toetsen-aan").uncheck();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog")).isHidden();
      page.reload();
      page.keyboard().press("j");
      page.keyboard().press("?");
      assertThat(page.locator("dialog")).isHidden();
      assertThat(buttons(page).nth(0)).not().isFocused();

      page.locator("[data-keys-open]").click();
      page.locator("#toetsen-aan").check();
      page.keyboard().press("Escape");
      page.locator("main").focus();
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL("**/incidenten/**volgende=**");
    }
  }

  @Test
  void withoutJavaScriptThereAreChipsAndNoKeys() {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, 1280, false, "nl", "/taken");
      assertThat(page.locator("[data-keys]")).isHidden();
      page.locator("a[href$='welke=wacht']").click();
      assertThat(page.locator("a[aria-current][href$='welke=wacht']")).isVisible();
      assertThat(page.locator(".rd-desk__group")).hasCount(1);
      page.navigate(scene.path("/incidenten"));
      page.locator("th a[href*='volgorde=ernst']").click();
      assertThat(page.locator("th[aria-sort=descending] a[href*='volgorde=ernst']")).isVisible();
    }
  }

  private static Locator buttons(Page page) {
    return page.locator("[data-row] [data-do]");
  }

  static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }

  private Page open(Browser browser, int width, boolean script, String language, String path) {
    return open(browser, scene, new Sight(width, script, language), path);
  }

  /** What the browser of a visitor is like. */
  record Sight(int width, boolean script, String language) {}

  /** Opens a page of this scene as its owner. */
  static Page open(Browser browser, Scene scene, Sight sight, String path) {
    var language = sight.language();
    var page = new Browser.Visit(browser, sight.width(), SCREEN, sight.script(), language).page();
    var session =
        new Cookie(
            "sessie",
            OpenSessions.open(IncidentFixtures.login(scene, Persona.OWNER), scene.port()));
    page.context().addCookies(List.of(session.setDomain("localhost").setPath("/")));
    page.navigate(scene.path(path));
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("button[name=taal]").click();
      page.waitForLoadState();
      page.navigate(scene.path(path));
    }
    return page;
  }
}
