// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a report to the file for the police. */
@Tag("journey")
@RugdekkingTest
class PoliceFileJourneyTests {

  private static final FilePayload NOTE =
      new FilePayload("camera.txt", "text/plain", "Wie er stond".getBytes(StandardCharsets.UTF_8));

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void fromTheReportToTheFile(Journey.Screen screen) {
    try (var journey = Journey.begin("police-file", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor
          .open("/melden")
          .fill("words", "Hij zei: ik weet je te vinden.")
          .press("report.send");
      var number = councillor.number();
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number);
      asks(clerk);
      clerk.open("/incidenten/" + number).followPromise("POLICE_REPORT", "promise.settle");
      clerk.look("decide").follow("police.file.link").reads("police.file.gaps");
      clerk.follow("report.case-file").handIn("photo", NOTE).press("report.case-file.add");
      clerk.open("/incidenten/" + number).followPromise("POLICE_REPORT", "promise.settle");
      clerk.follow("police.file.link").reads("police.file.unread").look("file");
      clerk.fill("address", "Plein 1, Duindrecht").fill("companion", "A. Collega");
      clerk.press("police.file.save").readsText("Plein 1, Duindrecht");
      clerk.press("police.file.make").reads("police.file.earlier").look("made");
      clerk.open("/incidenten/" + number).reads("police.entry.FILE_MADE");
    }
  }

  private static void asks(Visitor clerk) {
    clerk.followPromise("AFFECTED_ASKED", "handling.action.ask");
    clerk
        .choose("response", "NO")
        .choose("police", "YES")
        .choose("damage", "NO")
        .choose("care", "NO")
        .choose("danger", "NONE")
        .choose("policeAdvice", "NOT_NEEDED")
        .choose("experienced", "MEDIUM")
        .press("handling.ask.save");
  }
}
