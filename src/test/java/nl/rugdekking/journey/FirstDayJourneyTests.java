// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk records the first day; the councillor reads what was done with the letter. */
@Tag("journey")
@RugdekkingTest
class FirstDayJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void theStepsAreRecordedAndTheAffectedReadsThem(Journey.Screen screen) {
    try (var journey = Journey.begin("first-day", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Er lag een dreigbrief in mijn bus.");
      councillor.press("report.send").follow("report.more");
      Folds.open(councillor, "report.more.choose")
          .follow("report.more.CHANNEL")
          .choose("choice", "letter");
      councillor.press("report.more.save").follow("report.more.back");
      var number = councillor.number();

      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number).reads("firstday.step.LETTER").look("case");
      clerk.follows(clerk.page().locator("a[href$='/eerste-dag']")).look("steps");
      clerk.follows(clerk.page().locator("a[href*='stap=LETTER']"));
      clerk.choose("answer", "NOT_DONE").press("firstday.save");
      clerk.reads("firstday.reason.empty").look("refused");
      clerk.fill("words", "De brief was al weggegooid.").press("firstday.save");
      clerk.reads("firstday.state.NOT_DONE").look("recorded");
      clerk.follows(clerk.page().locator("a[href*='stap=INJURY']")).look("injury");
      clerk.choose("answer", "NO_SERIOUS_INJURY").press("firstday.save");
      clerk.open("/incidenten/" + number).reads("firstday.all").look("done");

      councillor.open("/mijn/" + number).readsText("De brief was al weggegooid.");
      councillor.reads("firstday.entry.NOT_DONE", councillor.text("firstday.step.LETTER"));
      councillor.look("affected");
    }
  }
}
