// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk works the list of tasks without a mouse: each one done leads on to the next. */
@Tag("journey")
@RugdekkingTest
class TasksJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void eachTaskLeadsToTheNext(Journey.Screen screen) {
    try (var journey = Journey.begin("tasks", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      for (var words : new String[] {"Iemand schreeuwde.", "Iemand bleef bellen."}) {
        councillor.open("/melden").fill("words", words).choose("whom", "ME").press("report.send");
      }
      var clerk = journey.signedIn(Town.CLERK);
      clerk.follow("finding.menu.tasks").reads("finding.tasks.chip.LATE").look("tasks");

      var before = steps(clerk).count() + waiting(clerk);
      var next = steps(clerk).nth(1).getAttribute("id");
      doesFirst(clerk);
      clerk.reads("finding.tasks.done").look("done");
      assertThat(clerk.page().locator("#" + next)).isFocused();
      // what waits for somebody else since is not to do, and has a list of its own
      assertThat(steps(clerk)).hasCount(before - 1 - waiting(clerk));

      // and on from there, from where the keyboard is, to the row that its button names
      var way = clerk.page().locator("#" + next).getAttribute("href");
      next = "taak-" + way.substring(way.indexOf("volgende=") + "volgende=".length());
      clerk.page().keyboard().press("Enter");
      clerk.page().waitForURL("**/incidenten/**volgende=**");
      clerk.page().waitForLoadState();
      tells(clerk);
      clerk.reads("finding.tasks.done");
      assertThat(clerk.page().locator("#" + next)).isFocused();
    }
  }

  private static void doesFirst(Visitor clerk) {
    new Keyboard(clerk.page()).click(steps(clerk).first());
    clerk.page().waitForURL("**/incidenten/**volgende=**");
    clerk.page().waitForLoadState();
    tells(clerk);
  }

  private static int waiting(Visitor clerk) {
    var chip = clerk.page().locator("a[href$='welke=wacht'] .rd-chip__count");
    return Integer.parseInt(chip.innerText());
  }

  // Whatever the task is: explain it where that can be, else ask, assess or tell.
  private static void tells(Visitor clerk) {
    if (clerk.page().locator("#explain-reason").count() > 0) {
      explains(Folds.explaining(clerk));
    } else if (clerk.page().locator("input[name=police]").count() > 0) {
      for (var field : new String[] {"response", "police", "damage", "care"}) {
        clerk.choose(field, "NOT_YET");
      }
      clerk.choose("danger", "NONE").choose("policeAdvice", "NOT_NEEDED");
      clerk.press("handling.ask.save");
    } else if (clerk.page().locator("input[name=severity]").count() > 0) {
      clerk.choose("severity", "MEDIUM").press("handling.assess.save");
    } else {
      clerk.tells("Wij bellen u morgen.");
    }
  }

  // Which task comes first depends on the hour: that of aftercare has other reasons and no words.
  private static void explains(Visitor clerk) {
    var last = clerk.page().locator("#explain-reason option").last();
    clerk.select("explain-reason", String.valueOf(last.getAttribute("value")));
    if (clerk.page().locator("#explain-words").count() > 0) {
      clerk.fill("explain-words", "Dat is niet nodig.");
    }
    clerk.press("handling.explain.save");
  }

  private static Locator steps(Visitor clerk) {
    return clerk.page().locator("a[id^=taak-]");
  }
}
