// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.promise.DueDates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same man twice: recorded, proposed, linked, concluded on, and taken apart again. */
@Tag("journey")
@RugdekkingTest
class SubjectJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void aHumanSaysWhoIsTheSame(Journey.Screen screen) {
    try (var journey = Journey.begin("subject", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var first = reports(councillor, "Een man schold mij uit bij de deur.");
      var other = journey.signedIn(Town.OTHER_COUNCILLOR);
      var second = reports(other, "Er werd gebeld met verwensingen.");
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + first).follow("subject.action.subjects").look("nobody");
      clerk.follow("subject.new").look("new");
      clerk.press("subject.save").reads("register.choose").look("refused");
      clerk.choose("kind", "PERSON").fill("name", "Noor in 't Veld");
      clerk.fill("telephone", "06-12345678").fill("behaviour", "Stond te schreeuwen.");
      clerk.press("subject.save").readsText("Noor in 't Veld").look("recorded");

      clerk.open("/incidenten/" + second).follow("subject.action.subjects");
      clerk.follow("subject.new").choose("kind", "UNKNOWN");
      clerk.fill("telephone", "+31 6 1234 5678").press("subject.save");
      clerk.reads("subject.candidates").readsText(first).look("candidate");
      clerk.followNamed(first).reads("subject.mark.TELEPHONE").look("compare");
      clerk.press("subject.link.save").reads("subject.known").look("linked");
      clerk.open("/incidenten/" + second).promiseIs("POLICE_REPORT", "state.WAITING");
      clerk.reads("subject.repeated", 1).readsText(first).look("due");

      clerk.follow("subject.action.subjects").follow("subject.dossier");
      clerk.readsText(first).readsText(second).readsText("schreeuwen").look("dossier");
      clerk.press("subject.dossier.save").reads("register.until.empty");
      clerk.fill("words", "Wordt boos van wachten.");
      clerk.fill("again", LocalDate.now(DueDates.ZONE).plusMonths(3).toString());
      clerk.press("subject.dossier.save").readsText("boos van wachten").look("concluded");
      clerk.open("/dossiers").look("dossiers");

      clerk.open("/incidenten/" + second).follow("subject.action.subjects").followNamed(first);
      clerk.look("apart").press("subject.unlink.save");
      clerk.reads("subject.candidates").follow("subject.dossier").readsText(second);
      clerk.readsNowhere("boos van wachten", first);
      clerk.open("/incidenten/" + second).promiseIs("POLICE_REPORT", "state.LAPSED").look("lapsed");
      clerk.open("/incidenten/" + first).readsNowhere(second);
      erases(clerk, second);
    }
  }

  private static void erases(Visitor clerk, String number) {
    clerk.open("/incidenten/" + number).follow("subject.action.subjects");
    clerk.follow("subject.change").look("change");
    clerk.fill("note", "Belde om tien uur.").press("subject.save");
    clerk.readsText("Belde om tien uur.").follow("subject.erase").look("erase");
    clerk.press("subject.erase.save").reads("subject.list.none");
    assertThat(clerk.page().content()).doesNotContain("1234");
  }

  private static String reports(Visitor councillor, String words) {
    councillor.open("/melden").fill("words", words).choose("whom", "ME").press("report.send");
    return councillor.number();
  }
}
