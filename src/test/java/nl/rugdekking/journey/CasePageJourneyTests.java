// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Browser;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which a handler lives: measured with ten lines in its story. */
@Tag("journey")
@RugdekkingTest
class CasePageJourneyTests {

  private static final int HIGHEST_PAGE = 1_500;
  private static final int HIGHEST_CASE_OF_TWO = 3_000;
  private static final int MOST_BYTES = 60_000;
  private static final int MOST_SUBMITS = 6;
  private static final String TITLE = "Inspreker duwde raadslid na afloop";

  private static final String FILLED =
      """
      () => [...document.querySelectorAll('main .nl-button--primary')]
        .filter(button => button.checkVisibility()).length
      """;
  private static final String HEIGHT = "() => document.documentElement.scrollHeight";
  private static final String WIDTH = "() => document.documentElement.scrollWidth";
  private static final String BYTES =
      """
      () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(one => !one.name.includes('/bewijs/'))
        .reduce((sum, one) => sum + one.transferSize, 0)
      """;

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void aCaseWithTenLinesIsOnePageWithOneThingThatComesFirst(Journey.Screen screen) {
    try (var journey = Journey.begin("case-page", screen, beans, port)) {
      var number = reports(journey.signedIn(Town.COUNCILLOR));
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number);
      assertThat(clerk.page().locator("h1")).containsText(journey.text("register.title.PLAIN", ""));
      clerk.reads("register.first", journey.text("promise.task.AFFECTED_ASKED"));
      clerk.unfold("register.title.change").fill("title", TITLE).press("register.title.save");
      asks(clerk);
      for (var note :
          List.of("Gebeld.", "Terug gebeld.", "Mail.", "Foto bekeken.", "Gesproken.", "Brief.")) {
        var form = clerk.page().locator("form[action$='/notitie']").getAttribute("action");
        clerk.post(
            String.valueOf(form), Map.of("form", UUID.randomUUID().toString(), "words", note));
      }
      clerk.open("/incidenten/" + number);
      assertThat(clerk.page().locator(".rd-timeline__entry").count()).isGreaterThanOrEqualTo(10);
      assertThat(clerk.page().locator("h1")).hasText(TITLE);
      assertThat(clerk.page().locator("main nav")).containsText(number);
      assertThat(clerk.page().locator("img.rd-picture__small")).hasCount(1);
      clerk.look("case");
      measure(clerk, screen);
      clerk.page().setViewportSize(390, 844);
      assertThat(number(clerk, WIDTH)).as("width").isLessThanOrEqualTo(390);
      Browser.check(clerk.page(), "case-page/phone-" + screen.script());
    }
  }

  /** In a case of two whose parts are closed, a telephone shows what is common once. */
  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void aCaseOfTwoStaysShortOnAPhone(Journey.Screen screen) {
    try (var journey = Journey.begin("case-of-two", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor
          .open("/melden")
          .fill("words", "Mannen wachtten ons na de vergadering op bij onze fietsen.")
          .choose("whom", "BOTH")
          .fill("names", Town.OTHER_COUNCILLOR)
          .press("report.send");
      var number = councillor.number();
      Database.endHolds();
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number);
      var forms = clerk.page().locator("form[action$='/notitie']");
      for (var note = 0; note < 18; note++) {
        var form = String.valueOf(forms.nth(note % 2).getAttribute("action"));
        clerk.post(
            form, Map.of("form", UUID.randomUUID().toString(), "words", "Gebeld, keer " + note));
      }
      clerk.open("/incidenten/" + number);
      assertThat(clerk.page().locator(".rd-board")).hasCount(2);
      assertThat(clerk.page().locator("main [role=note]")).hasCount(1);
      closesBothParts(number);
      clerk.open("/incidenten/" + number).look("case-of-two");
      clerk.page().setViewportSize(390, 844);
      assertThat(number(clerk, HEIGHT)).as("height").isLessThanOrEqualTo(HIGHEST_CASE_OF_TWO);
      assertThat(number(clerk, WIDTH)).as("width").isLessThanOrEqualTo(390);
      assertThat(clerk.page().locator(".rd-board details[open]")).hasCount(0);
      assertThat(clerk.page().locator("main")).containsText(journey.text("handling.action.reopen"));
    }
  }

  private static void closesBothParts(String number) {
    var parts =
        "select p.part_id from case_part p join case_file f on f.incident_id = p.incident_id where f.handled_as = '%s'"
            .formatted(number);
    Database.change(
        "update affected set closed_at = now(), outcome = 'HANDLED' where part_id in (%s)"
            .formatted(parts));
    Database.change("update case_part set open = false where part_id in (%s)".formatted(parts));
  }

  private static void measure(Visitor clerk, Journey.Screen screen) {
    clerk.page().setViewportSize(1280, 900);
    assertThat(number(clerk, HEIGHT)).as("height").isLessThanOrEqualTo(HIGHEST_PAGE);
    assertThat(number(clerk, FILLED)).as("filled buttons").isEqualTo(1);
    if (screen.script()) {
      assertThat(number(clerk, BYTES)).as("bytes").isBetween(1, MOST_BYTES);
    }
  }

  private static int number(Visitor visitor, String script) {
    return ((Number) visitor.page().evaluate(script)).intValue();
  }

  private static String reports(Visitor councillor) {
    councillor
        .open("/melden")
        .fill("words", "Een inspreker kwam na afloop tegen mijn borst duwen.");
    var photo = new FilePayload("duw.jpg", "image/jpeg", Pictures.jpegWithExif(900, 600, 6));
    councillor.handIn("photo", photo).press("report.send");
    return councillor.number();
  }

  private static void asks(Visitor clerk) {
    clerk.followPromise("AFFECTED_ASKED", "handling.action.ask");
    clerk
        .choose("response", "YES")
        .choose("police", "NOT_YET")
        .choose("damage", "NO")
        .choose("care", "YES")
        .choose("danger", "NONE")
        .choose("policeAdvice", "NOT_NEEDED")
        .choose("experienced", "MEDIUM")
        .press("handling.ask.save");
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void aCaseOfOnePromiseIsClosedFromTheListOfTasksInAFewSubmits(Journey.Screen screen) {
    try (var journey = Journey.begin("case-closing", screen, beans, port)) {
      var number = reports(journey.signedIn(Town.COUNCILLOR));
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number);
      asks(clerk);
      explainsAllButTelling(clerk, number);
      var submits = 0;
      clerk.open("/taken");
      while (tasks(clerk).count() > 0) {
        clerk.follows(tasks(clerk).first());
        doesTheTask(clerk);
        submits++;
      }
      clerk.open("/incidenten/" + number).reads("handling.action.reopen");
      assertThat(submits).isBetween(1, MOST_SUBMITS);
    }
  }

  private static Locator tasks(Visitor clerk) {
    return clerk.page().locator("main a[href*='volgende=']");
  }

  private static void explainsAllButTelling(Visitor clerk, String number) {
    var telling = clerk.promise("AFFECTED_TOLD").locator("a").first().getAttribute("href");
    assertThat(telling).endsWith("/terugkoppelen");
    var rows =
        ".rd-board__row:not(:has(a[href$='/terugkoppelen'])) a[href*='/beloften/']:not([href$='/verbeteren'])";
    clerk.open("/incidenten/" + number);
    while (clerk.page().locator(rows).count() > 0) {
      clerk.follows(clerk.page().locator(rows).first());
      // beside care the last reason is that they were not reached, elsewhere another one
      var last = Folds.explaining(clerk).page().locator("#explain-reason option").last();
      clerk.select("explain-reason", String.valueOf(last.getAttribute("value")));
      if (clerk.page().locator("#explain-words").count() > 0) {
        clerk.fill("explain-words", "Niet nodig.");
      }
      clerk.press("handling.explain.save").open("/incidenten/" + number);
    }
  }

  private static void doesTheTask(Visitor clerk) {
    var url = clerk.page().url();
    if (url.contains("/terugkoppelen")) {
      clerk.tells("Wij zijn klaar.");
    } else if (url.contains("/beoordelen")) {
      clerk.choose("severity", "LOW").press("handling.assess.save");
    } else {
      clerk.choose("outcome", "HANDLED").fill("words", "Gesloten.").choose("confirmed", "true");
      clerk.press("handling.close.save");
    }
  }
}
