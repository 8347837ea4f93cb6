// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Browser;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.alarm.AlarmGround.Town;
import nl.rugdekking.alarm.AlarmGround.Who;
import nl.rugdekking.signin.OpenSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of whoever acts in danger, measured on a phone and on a desk. */
@RugdekkingTest
class DangerScreenJourneyTests {

  private static final String STORY =
      "Een man staat voor mijn huis. Hij noemt de school van mijn kinderen en gaat niet weg.";
  private static final int SCREEN = 844;
  private static final int HIGHEST_PAGE = 1_900;
  private static final int HIGHEST_LINE = 56;
  private static final int LOWEST_BUTTON = 44;
  private static final int LONGEST_DANGER_FORM = 1_200;

  @Autowired AlarmGround ground;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Town town;

  @BeforeEach
  void somebodyIsInDanger() {
    town = ground.townOnDuty();
    ground.send(town, ground.signedIn(town, Who.COUNCILLOR), STORY, true);
  }

  @ParameterizedTest
  @CsvSource({"390, true, nl", "320, false, en", "1280, true, nl"})
  void anAlarmIsOneLineOfTheBar(int width, boolean script, String language) {
    ground.send(town, ground.signedIn(town, Who.COUNCILLOR), "Hij belt weer aan", true);
    ground.happenedTo(town, Who.SECOND);
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, script, language, Who.OWNER, town.path("/taken"));
      assertThat(page.locator(".rd-bar")).hasCount(2);
      for (var line : page.locator(".rd-bar").all()) {
        assertThat(line.boundingBox().height).isLessThanOrEqualTo(HIGHEST_LINE);
        var call = line.locator("a[href='tel:0611112222']");
        assertThat(call.innerText().replaceAll("\\D", "")).isEqualTo("0611112222");
        assertThat(call.boundingBox().height).isGreaterThanOrEqualTo(LOWEST_BUTTON);
        var where = line.locator(".rd-bar__more");
        assertThat(where.isVisible()).as("number and place").isTrue();
        assertThat(where.innerText()).matches("(?s).*\\d{4}-\\w{4} · bij huis.*");
      }
      assertThat(sideways(page)).isZero();
      Browser.check(page, "alarm/bar-" + width + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"390, true, nl", "390, false, en", "320, false, nl"})
  void aPhoneShowsFirstWhoWhichNumberAndWhatToPress(int width, boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, script, language, Who.OFFICER, town.hour());
      inSight(page.locator("h1"));
      inSight(page.locator("main form[action$='/bevestigen'] button"));
      inSight(page.locator("main a[href='tel:0611112222']"));
      Browser.check(page, "alarm/hour-open-" + width + language);
      page.locator("main form[action$='/bevestigen'] button").click();
      inSight(page.locator("main a.nl-button--primary[href='tel:0611112222']"));
      assertThat(sideways(page)).isZero();
      if (width == 390) {
        assertThat(height(page)).as("height").isLessThanOrEqualTo(HIGHEST_PAGE);
      }
      Browser.check(page, "alarm/hour-" + width + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, nl", "false, en"})
  void withoutANameTheFormIsShortInDanger(boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = new Browser.Visit(browser, 390, SCREEN, script, language).page();
      page.navigate(town.path("/anoniem"));
      page.locator("#danger1").check();
      var send = page.locator("form.rd-report .rd-actions button").boundingBox();
      assertThat(send.y + send.height).isLessThanOrEqualTo(LONGEST_DANGER_FORM);
      assertThat(page.locator("#place")).isVisible();
      Browser.check(page, "alarm/nameless-" + script + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"nl", "en"})
  void aDeskShowsTheStepsInTheWideColumn(String language) {
    var officer = ground.signedIn(town, Who.OFFICER);
    officer.get(town.hour());
    officer.post(town.hour() + "/bevestigen", Map.of());
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, 1280, true, language, Who.OFFICER, town.hour());
      var steps = page.locator("section[aria-labelledby=stappen]").boundingBox();
      var other = page.locator(".rd-split > div").last().boundingBox();
      assertThat(steps.width).isGreaterThan(other.width);
      assertThat(other.x).isGreaterThan(steps.x + steps.width - 1);
      Browser.check(page, "alarm/hour-desk-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"390, true, nl", "320, false, en", "1280, true, en"})
  void theListOfAlarmsIsReadableByEverybody(int width, boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = open(browser, width, script, language, Who.RESPONSIBLE, town.path("/alarmen"));
      assertThat(page.locator("main")).containsText(STORY);
      assertThat(sideways(page)).isZero();
      Browser.check(page, "alarm/list-" + width + language);
    }
  }

  // ---- how it is done

  private static void inSight(Locator what) {
    assertThat(what).isVisible();
    var box = what.boundingBox();
    assertThat(box.y + box.height).as(what.toString()).isLessThanOrEqualTo(SCREEN);
  }

  private static int sideways(Page page) {
    return number(page, "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
  }

  private static int height(Page page) {
    return number(page, "() => document.documentElement.scrollHeight");
  }

  private static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }

  private Page open(
      Browser browser, int width, boolean script, String language, Who who, String path) {
    var page = new Browser.Visit(browser, width, SCREEN, script, language).page();
    var session = new Cookie("sessie", OpenSessions.open(town.login(who), port));
    page.context().addCookies(List.of(session.setDomain("localhost").setPath("/")));
    page.navigate(path);
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("button[name=taal]").click();
      page.waitForLoadState();
      page.navigate(path);
    }
    return page;
  }
}
