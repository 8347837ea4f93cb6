// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import java.time.LocalDate;
import nl.rugdekking.Database;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Aftercare of a peer: a councillor chooses another councillor, who calls twice and records what
 * was said, and the affected says with the key of a mail that it was enough.
 */
@Tag("journey")
@RugdekkingTest
class CareJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void aPeerCallsUntilItWasEnough(Journey.Screen screen) {
    try (var journey = Journey.begin("care", screen, beans, port)) {
      new Course(journey).walk();
    }
  }

  private static final class Course {

    private final Journey journey;
    private final Visitor councillor;
    private final Visitor peer;
    private String number = "";

    Course(Journey journey) {
      this.journey = journey;
      this.councillor = journey.signedIn(Town.COUNCILLOR);
      this.peer = journey.signedIn(Town.OTHER_COUNCILLOR);
    }

    void walk() {
      report();
      choose();
      call();
      sayThatItWasEnough();
    }

    private void report() {
      councillor
          .open("/melden")
          .fill("words", "Een man schold mij uit na de vergadering.")
          .choose("whom", "ME")
          .press("report.send");
      number = councillor.number();
      Database.endHolds();
      councillor.open("/mijn/" + number + "/wensen");
      councillor.choose("response", "NO").choose("police", "NO").choose("damage", "NO");
      councillor.choose("care", "YES").choose("danger", "NONE").press("handling.wishes.save");
    }

    private void choose() {
      councillor.open("/mijn/" + number + "/nazorg").look("choose");
      councillor.choose("carer", "PEER").fill("who", Town.OTHER_COUNCILLOR);
      councillor.press("aftercare.save").reads("aftercare.phone.empty").look("no-number");
      councillor.fill("phone", "06 1234 5678").fill("safeTime", "Overdag");
      councillor.press("aftercare.save").look("chosen");
      councillor.open("/mijn/" + number).readsText(Town.OTHER_COUNCILLOR).look("own-page");
    }

    private void call() {
      peer.open("/nazorg").readsText(Town.COUNCILLOR).readsText("06 1234 5678").look("list");
      peer.follow("aftercare.list.open").look("given").follow("aftercare.contact");
      record("false", "");
      peer.open("/nazorg").look("list-missed");
      peer.follow("aftercare.contact");
      record("true", "Slaapt weer beter.");
      peer.open("/nazorg").readsNowhere(peer.text("aftercare.contact")).look("list-quiet");
    }

    private void record(String reached, String note) {
      peer.choose("kind", "CALL").fill("on", LocalDate.now(Dates.ZONE).toString());
      peer.choose("reached", reached).fill("note", note).press("aftercare.contact.save");
    }

    private void sayThatItWasEnough() {
      councillor.open("/mijn/" + number + "/nazorg").readsText("Slaapt weer beter.").look("asked");
      var phone = journey.visitor();
      phone.page().navigate(link());
      phone.speak().reads("aftercare.enough").look("by-mail");
      phone.press("aftercare.enough.yes").reads("aftercare.enough.thanks.ENOUGH").look("thanks");
      councillor.open("/mijn/" + number + "/nazorg").reads("aftercare.answered.ENOUGH");
      councillor.look("enough");
    }

    private String link() {
      var slug = journey.town().slug();
      return new Mailbox(slug + ".example")
          .await(journey.town().login(Town.COUNCILLOR), mail -> mail.text().contains("/genoeg/"))
          .way();
    }
  }
}
