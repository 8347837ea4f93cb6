// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.rugdekking.Browser;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.signin.OpenSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report is one screen and a thumb: measured on a phone of 390 by 844. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportScreenJourneyTests {

  private static final int MOST_FIELDS = 8;
  private static final int MOST_WORDS = 130;
  private static final int HIGHEST_PAGE = 1_250;
  private static final int LOWEST_SEND_IN_DANGER = 900;
  private static final int MOST_BYTES = 60_000;

  private static final String FIELDS =
      """
      () => new Set([...document.querySelectorAll('main :is(input, select, textarea)')]
        .filter(field => field.type !== 'hidden' && field.checkVisibility())
        .map(field => field.name)).size
      """;
  private static final String WORDS =
      "() => document.querySelector('main').innerText.match(/[\\p{L}\\p{N}][^\\s]*/gu).length";
  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, one) => sum + one.transferSize, 0)
      """;

  @Autowired ReportGround ground;
  @LocalServerPort int port;

  private ReportGround.Town town;

  @BeforeAll
  void newTown() {
    town = ground.town();
  }

  @ParameterizedTest
  @CsvSource({"true, nl", "false, nl", "true, en"})
  void asksLittleOnOneScreen(boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, script, language);
      assertThat(number(page, FIELDS)).as("fields").isLessThanOrEqualTo(MOST_FIELDS);
      assertThat(number(page, WORDS)).as("words").isLessThanOrEqualTo(MOST_WORDS);
      assertThat(height(page)).as("height").isLessThanOrEqualTo(HIGHEST_PAGE);
      if (script) {
        assertThat(number(page, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
      }
      Browser.check(page, "report/screen-" + language + (script ? "-js" : "-nojs"));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, nl", "false, nl", "true, en"})
  void inDangerSendIsInSightAndSomebodyIsCalledInThreeTaps(boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, script, language);
      page.navigate(town.path(""));
      page.locator("main a[href$='/melden']").first().click();
      page.locator("#danger1").check();
      assertThat(page.locator("#phone")).isVisible();
      assertThat(page.locator("#place")).isVisible();
      assertThat(page.locator("#photo")).isHidden();
      assertThat(page.locator("#day")).isHidden();
      var box = send(page).boundingBox();
      assertThat(box.y + box.height).as("send").isLessThanOrEqualTo(LOWEST_SEND_IN_DANGER);
      Browser.check(page, "report/danger-" + language + (script ? "-js" : "-nojs"));
      page.locator("#words").fill("Hij staat voor mijn deur.");
      send(page).click();
      page.waitForURL("**/meldingen/**");
      assertThat(page.locator("main")).containsText("112");
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whatAnAnswerOpensIsThereWithThatAnswerOnly(boolean script) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, script, "nl");
      opens(page, "[name=day][value=OTHER]", "[name=day][value=TODAY]", "#date");
      opens(page, "[name=whom][value=OTHER]", "[name=whom][value=ME]", "#names");
      opens(page, "[name=whom][value=UNKNOWN]", "[name=whom][value=ME]", "#saw1");
      assertThat(page.locator("#accused")).isHidden();
      page.locator("#internal1").check();
      assertThat(page.locator("#accused")).isVisible();
      page.locator("#accused").fill("Ilse Brandsema");
      assertThat(send(page)).hasCount(1);
      Browser.check(page, "report/colleague-" + (script ? "js" : "nojs"));
      page.locator("#internal1").uncheck();
      page.locator("#words").fill("Iemand schold mij uit.");
      send(page).click();
      page.waitForURL("**/mijn/**");
      assertThat(page.locator("main")).containsText("Ilse Brandsema (behandelaar)");
    }
  }

  @Test
  void theFormWithoutANameOpensInTheSameWay() {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = new Browser.Visit(browser, 390, 844, false, "nl").page();
      page.navigate(town.path("/anoniem"));
      opens(page, "[name=whom][value=BOTH]", "[name=whom][value=ME]", "#names");
      page.locator("#danger1").check();
      assertThat(page.locator("#place")).isVisible();
      assertThat(page.locator("#photo")).isHidden();
      Browser.check(page, "report/nameless-danger");
    }
  }

  private static void opens(Page page, String answer, String other, String field) {
    assertThat(page.locator(field)).isHidden();
    page.locator(answer).check();
    assertThat(page.locator(field)).isVisible();
    page.locator(other).check();
    assertThat(page.locator(field)).isHidden();
  }

  private static Locator send(Page page) {
    var language = page.locator("html").getAttribute("lang");
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions()
            .setName(language.equals("en") ? "Send" : "Versturen")
            .setExact(true));
  }

  private static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }

  private static int height(Page page) {
    return number(page, "() => document.documentElement.scrollHeight");
  }

  private Page reporting(Browser browser, boolean script, String language) {
    var page = new Browser.Visit(browser, 390, 844, script, language).page();
    var login = ReportGround.mail(town.organisation().slug(), "Femke Terwisscha");
    var session = new Cookie("sessie", OpenSessions.open(login, port));
    page.context().addCookies(List.of(session.setDomain("localhost").setPath("/")));
    page.navigate(town.path("/melden"));
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("button[name=taal]").click();
      page.waitForLoadState();
      page.navigate(town.path("/melden"));
    }
    return page;
  }
}
