// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two people and the organisation lost € 1,250 together: the insurer pays part, € 800 comes back,
 * and the rest is written off with a reason.
 */
@Tag("journey")
@RugdekkingTest
class DamageJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void whatWasLostComesBackOrIsWrittenOff(Journey.Screen screen) {
    try (var journey = Journey.begin("damage", screen, beans, port)) {
      new Course(journey).walk();
    }
  }

  private static final class Course {

    private static final String PRIVATE = "schade/vordering/getroffene";
    private static final String OWN = "schade/vordering/organisatie";

    private final String today = LocalDate.now(Dates.ZONE).toString();
    private final Visitor councillor;
    private final Visitor other;
    private final Visitor clerk;
    private String number = "";
    private String part = "";
    private String otherPart = "";

    Course(Journey journey) {
      this.councillor = journey.signedIn(Town.COUNCILLOR);
      this.other = journey.signedIn(Town.OTHER_COUNCILLOR);
      this.clerk = journey.signedIn(Town.CLERK);
    }

    void walk() {
      report();
      stateLosses();
      decide();
      takeRoutes();
      recordWhatCameBack();
      readTheEnd();
    }

    private void report() {
      councillor
          .open("/melden")
          .fill("words", "Een man gooide een steen door de ruit.")
          .choose("whom", "BOTH")
          .fill("names", Town.OTHER_COUNCILLOR)
          .press("report.send");
      number = councillor.number();
      Database.endHolds();
      answer(councillor);
      answer(other);
      part = partOf(Town.COUNCILLOR);
      otherPart = partOf(Town.OTHER_COUNCILLOR);
      for (var one : List.of(part, otherPart)) {
        Database.change(
            "update affected set police_advice = 'NOT_NEEDED' where part_id = '%s'".formatted(one));
      }
    }

    private void answer(Visitor affected) {
      affected.open("/mijn/" + number + "/wensen");
      affected.choose("response", "NO").choose("police", "YES").choose("damage", "YES");
      affected.choose("care", "NO").choose("danger", "NONE").press("handling.wishes.save");
    }

    private String partOf(String person) {
      return Database.text(
          """
          select p.part_id from case_part p
          join case_file f on f.organisation_id = p.organisation_id
            and f.incident_id = p.incident_id
          join person on person.organisation_id = p.organisation_id and person.id = p.person_id
          join organisation o on o.id = p.organisation_id
          where person.name = '%s' and f.handled_as = '%s' and o.slug = '%s'
          """
              .formatted(person, number, councillor.town().slug()));
    }

    private void stateLosses() {
      lose(councillor.open("/mijn/" + number + "/schade"), "GOODS", "400", "Mijn jas is kapot.");
      lose(other.open("/mijn/" + number + "/schade"), "GOODS", "250", "Mijn telefoon is stuk.");
      councillor.look("own-losses");
      clerk.open(page(part, "schade")).readsText("Mijn jas is kapot.");
      lose(clerk.choose("claimant", "ORGANISATION"), "GOODS", "600,00", "De ruit van de hal.");
      clerk.readsText("De ruit van de hal.").look("losses");
    }

    private static void lose(Visitor visitor, String kind, String amount, String words) {
      visitor.choose("kind", kind).fill("amount", amount).fill("words", words);
      visitor.press("recovery.save").readsText(words);
    }

    private void decide() {
      clerk.open(page(part, PRIVATE)).choose("choice", "AUTHORITY").fill("doneBy", today);
      clerk.fill("words", "Wij verhalen de jas voor u.");
      clerk.press("recovery.decide.save").reads("recovery.refused.authority");
      clerk.look("authority-missing").fill("authorityOn", today).press("recovery.decide.save");
      clerk.readsText("Wij verhalen de jas voor u.").look("claim");
      clerk.open(page(part, OWN)).choose("choice", "ORGANISATION").fill("doneBy", today);
      clerk.fill("words", "Wij verhalen de ruit.").press("recovery.decide.save");
      clerk.open(page(otherPart, PRIVATE)).choose("choice", "AFFECTED");
      clerk.fill("words", "Hij doet het zelf.").press("recovery.decide.save");
    }

    private void takeRoutes() {
      clerk.open(page(part, PRIVATE));
      Folds.open(clerk, "recovery.route.LETTER").look("routes");
      clerk.follow("recovery.route.change");
      clerk.look("route").fill("doneOn", today).press("recovery.account.save");
      clerk.open(page(part, PRIVATE) + "/weg/schadefonds").look("route-fund");
      councillor.open("/mijn/" + number).reads("recovery.routes.own").look("own-routes");
    }

    private void recordWhatCameBack() {
      account(part, PRIVATE, "0", "400", "");
      clerk.look("account");
      account(part, OWN, "300", "200", "100");
      account(otherPart, PRIVATE, "0", "200", "50");
    }

    private void account(
        String of, String claim, String insured, String received, String writtenOff) {
      clerk
          .open(page(of, claim))
          .fill("insurerToldOn", today)
          .fill("insured", insured)
          .fill("received", received);
      if (!writtenOff.isEmpty()) {
        clerk.fill("writtenOff", writtenOff).select("reason", "no-means");
      }
      clerk.press("recovery.account.save").reads("recovery.sum.settled");
    }

    private void readTheEnd() {
      other.open("/mijn/" + number).readsNowhere(other.text("recovery.sum.writtenOff"));
      clerk.open(page(otherPart, "terugkoppelen")).tells("Het is afgerond.");
      other.open("/mijn/" + number).reads("recovery.sum.writtenOff").look("own-settled");
      clerk.open("/overzicht?jaar=&kenmerken=ja").look("overview");
      var read = clerk.page().locator("main").innerText().replace('\u00a0', ' ');
      assertThat(read.replace(',', '.'))
          .contains("1.250.00", "800.00", "300.00", "150.00")
          .doesNotContain("??");
    }

    private String page(String of, String path) {
      return "/incidenten/" + number + "/getroffenen/" + of + "/" + path;
    }
  }
}
