// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.Browser;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.help.HelpNumber;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.organisation.help.HelpPlace;
import nl.rugdekking.signin.OpenSessions;
import nl.rugdekking.web.TelephoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * After a report the first screen of a phone of 390 by 844 names a person and a day, a number to
 * call and the question that is asked now.
 */
@RugdekkingTest
class OwnScreenJourneyTests {

  private static final int SCREEN = 844;
  private static final int HIGHEST_PAGE = 1_500;
  private static final int MOST_BYTES = 60_000;

  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, one) => sum + one.transferSize, 0)
      """;

  @Autowired ReportGround ground;
  @Autowired HelpNumbers numbers;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private ReportGround.Town town;

  @BeforeEach
  void newTown() {
    town = ground.town();
    town.in(
        () -> {
          var number = TelephoneNumber.parse("088 000 01 20").orElseThrow();
          numbers.set(new HelpNumber(HelpPlace.COUNCIL, null, number, LocalDate.of(2026, 11, 2)));
          return number;
        });
  }

  @ParameterizedTest
  @CsvSource({"true, nl", "false, nl", "true, en"})
  void theFirstScreenNamesAPersonADayANumberAndTheQuestion(boolean script, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reported(browser, 390, SCREEN, script, language);
      assertThat(page.locator(".rd-own__lead").first()).containsText("Ilse Brandsema");
      inSight(page.locator(".rd-own__lead").first());
      var number = page.locator("a[href='tel:0880000120']");
      inSight(number);
      inSight(page.locator(".rd-asked__answers button").last());
      assertThat(page.locator(".rd-exit")).isVisible();
      assertThat(page.locator("a[href='tel:112']").first()).isVisible();
      Browser.check(page, "report/own-" + language + (script ? "-js" : "-nojs"));
      assertThat(height(page)).as("height").isLessThanOrEqualTo(HIGHEST_PAGE);
      if (script) {
        assertThat(number(page, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void eachAnswerIsKeptAndTheNextQuestionFollows(boolean script) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reported(browser, 390, SCREEN, script, "nl");
      answer(page, "police", "NOT_YET");
      answer(page, "response", "NO");
      answer(page, "damage", "NO");
      answer(page, "care", "YES");
      answer(page, "danger", "NONE");
      assertThat(page.locator(".rd-asked")).hasCount(0);
      assertThat(page.locator("main")).containsText("Nog niet, of weet ik nog niet");
      Browser.check(page, "report/own-answered-" + (script ? "js" : "nojs"));
    }
  }

  @Test
  void onADeskTheReportStandsBesideThePromises() {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reported(browser, 1_280, 900, true, "nl");
      var columns = page.locator(".rd-own > .rd-split > .rd-stack");
      assertThat(columns).hasCount(2);
      var left = columns.first().boundingBox();
      var right = columns.last().boundingBox();
      assertThat(right.x).isGreaterThan(left.x + left.width - 1);
      assertThat(right.y).isEqualTo(left.y);
      Browser.check(page, "report/own-desk");
    }
  }

  private static void answer(Page page, String field, String value) {
    var button = page.locator("button[name='%s'][value='%s']".formatted(field, value));
    button.click();
    assertThat(button).hasCount(0);
  }

  private static void inSight(Locator what) {
    assertThat(what).isVisible();
    var box = what.boundingBox();
    assertThat(box.y + box.height).as(what.toString()).isLessThanOrEqualTo(SCREEN);
  }

  private static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }

  private static int height(Page page) {
    return number(page, "() => document.documentElement.scrollHeight");
  }

  private Page reported(Browser browser, int width, int height, boolean script, String language) {
    var page = new Browser.Visit(browser, width, height, script, language).page();
    var login = ReportGround.mail(town.organisation().slug(), "Femke Terwisscha");
    var session = new Cookie("sessie", OpenSessions.open(login, port));
    page.context().addCookies(List.of(session.setDomain("localhost").setPath("/")));
    page.navigate(town.path("/melden"));
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("button[name=taal]").click();
      page.waitForLoadState();
      page.navigate(town.path("/melden"));
    }
    page.locator("#words").fill("Een inspreker kwam na afloop tegen mijn borst duwen.");
    var send = new Page.GetByRoleOptions().setName(language.equals("en") ? "Send" : "Versturen");
    page.getByRole(AriaRole.BUTTON, send.setExact(true)).click();
    page.waitForURL("**/mijn/**");
    return page;
  }
}
