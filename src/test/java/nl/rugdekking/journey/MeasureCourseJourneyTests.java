// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because it follows one ban from the hearing to its end.
/**
 * The course of a ban: the perpetrator is asked, the letter goes out, they complain and are heard,
 * the answer is put off and given, the ban is looked at, broken, and ends.
 */
@Tag("journey")
@RugdekkingTest
class MeasureCourseJourneyTests {

  private static final int MOST_LOOKS = 60;

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void fromTheHearingToTheEndOfABan(Journey.Screen screen) {
    try (var journey = Journey.begin("measure-course", screen, beans, port)) {
      new Course(journey).walk();
    }
  }

  private static final class Course {

    // About 1,600 before anything is chosen; here the answer to the hearing and why stand in it
    // already.
    private static final int HIGHEST_FORM = 1_800;

    private static final byte[] PAPER = "%PDF-1.7".getBytes(UTF_8);

    private final LocalDate today = LocalDate.now(Dates.ZONE);
    private final Visitor councillor;
    private final Visitor clerk;
    private final Visitor administrator;
    private String number = "";
    private String part = "";

    Course(Journey journey) {
      this.councillor = journey.signedIn(Town.COUNCILLOR);
      this.clerk = journey.signedIn(Town.CLERK);
      this.administrator = journey.signedIn(Town.ADMINISTRATOR);
    }

    void walk() {
      reports();
      hears();
      decides();
      posts();
      receivesAComplaint();
      storesThePaper();
      putsOffTheAnswer();
      hearsTheSender();
      answers();
      writesTheAnswer();
      looksAgain();
      reportsABreach();
      letsItEnd();
    }

    private void reports() {
      councillor.open("/melden").fill("words", "Hij gooide een stoel.").press("report.send");
      number = councillor.number();
      clerk
          .open("/incidenten/" + number)
          .followPromise("AFFECTED_ASKED", "handling.action.ask")
          .choose("response", "YES")
          .choose("police", "NO")
          .choose("damage", "NO")
          .choose("care", "NO")
          .choose("danger", "NONE")
          .choose("policeAdvice", "NOT_NEEDED")
          .choose("experienced", "MEDIUM");
      part = clerk.page().url().replaceFirst(".*/getroffenen/([^/]+)/.*", "$1");
      clerk.press("handling.ask.save");
    }

    private String address(String page) {
      return "/incidenten/" + number + "/getroffenen/" + part + "/" + page;
    }

    private void hears() {
      clerk.open(address("horen")).choose("way", "PHONE").fill("answerBy", today.toString());
      clerk.press("response.record").reads("response.hearing.result");
      clerk
          .choose("heard", "NO")
          .fill("notHeardReason", "Hij reageert niet.")
          .press("response.record");
      clerk.open(address("horen")).reads("response.not-heard");
    }

    private void decides() {
      clerk.open(address("reactie")).follow("response.kind.WARNING_LETTER");
      isOfHeight(HIGHEST_FORM);
      clerk.open(address("reactie")).follow("response.kind.BUILDING_BAN").look("ban");
      clerk
          .fill("subject", "De heer X. Voorbeeld")
          .fill("conduct", "Gooide een stoel.")
          .fill("conductOn", today.toString())
          .fill("place", "Hal")
          .fill("scope", "Niet in het gemeentehuis.")
          .fill("from", today.toString())
          .fill("until", today.plusDays(60).toString())
          .fill("openChannel", "Post, en een paspoort op afspraak.")
          .choose("notice", "AT_ONCE")
          .fill("doneBy", today.plusDays(3).toString())
          .fill("signer", "A. Griffier")
          .press("response.decide", clerk.text("response.kind.BUILDING_BAN"));
      clerk.reads("response.decided").reads("response.state.unsent").look("decided");
    }

    private void isOfHeight(int most) {
      var size = clerk.page().viewportSize();
      clerk.page().setViewportSize(1280, 900);
      var height = clerk.page().evaluate("() => document.documentElement.scrollHeight");
      clerk.look("decision");
      assertThat(((Number) height).intValue()).as("height").isLessThanOrEqualTo(most);
      clerk.page().setViewportSize(size.width, size.height);
    }

    private void posts() {
      clerk.followNamed(clerk.text("outgoing.link", clerk.text("paper.kind.ACCESS_BAN")));
      Folds.open(clerk, "outgoing.elsewhere")
          .fill("reason", "Met een plattegrond")
          .handIn(
              "letter", new FilePayload("brief.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)))
          .press("outgoing.elsewhere.save");
      clerk
          .choose("way", "POST")
          .fill("postedOn", today.toString())
          .fill("recipient", "De heer X. Voorbeeld")
          .fill("who", "De bode")
          .press("outgoing.post.save");
      clerk.open(address("reactie")).reads("response.breach.begin").look("running");
    }

    private void receivesAComplaint() {
      clerk
          .follow("objection.add")
          .choose("kind", "COMPLAINT")
          .fill("receivedOn", today.toString())
          .fill("words", "Ik gooide niets.")
          .choose("to", "OUTSIDE")
          .fill("handler", "J. Bakker")
          .look("complaint")
          .press("objection.new.save");
    }

    private void storesThePaper() {
      clerk
          .follow("objection.action.papers")
          .handIn("photo", new FilePayload("klacht.pdf", "application/pdf", PAPER))
          .press("objection.papers.add");
      clerk.readsText("klacht.pdf").look("papers").follow("objection.papers.back");
      clerk.readsText("klacht.pdf");
    }

    private void hearsTheSender() {
      clerk.open(address("reactie")).follow("objection.action.hear").look("complaint-hearing");
      clerk
          .choose("held", "YES")
          .fill("heardOn", today.toString())
          .fill("heardWhom", "De heer X. Voorbeeld, mr. Y. Vos")
          .fill("words", "U zei dat u niets gooide.")
          .press("objection.hearing.save");
      clerk.readsText("J. Bakker").look("heard");
    }

    private void putsOffTheAnswer() {
      clerk.follow("objection.action.postpone").look("postpone");
      clerk
          .fill("toldOn", today.plusDays(1).toString())
          .fill("reason", "Er wordt een getuige gehoord.")
          .press("objection.postpone.save");
      clerk.reads("objection.refused.future").look("postpone-too-early");
      clerk.fill("toldOn", today.toString()).press("objection.postpone.save");
      clerk.readsText("Er wordt een getuige gehoord.").look("postponed");
      councillor
          .open("/mijn/" + number)
          .readsText("Er wordt een getuige gehoord.")
          .look("own-postponed");
    }

    private void answers() {
      clerk.follow("objection.action.answer").look("answer");
      clerk
          .choose("outcome", "STANDS")
          .choose("judgement", "UNFOUNDED")
          .fill("decidedBy", "J. Bakker")
          .fill("onBehalf", "Namens het college, volgens het mandaatbesluit")
          .fill("reason", "Twee mensen zagen het.")
          .press("objection.answer.save");
      clerk.reads("objection.decided-by", "J. Bakker");
      councillor.open("/mijn/" + number).reads("objection.outcome.STANDS");
    }

    private void writesTheAnswer() {
      administrator
          .open("/beheer/brieven")
          .fill("department", "Afdeling Veiligheid, Kade 5")
          .fill("privacyContact", "privacy@voorbeeld.example")
          .fill("dataGround", "onze plichten als werkgever")
          .press("paper.sender.save");
      administrator
          .open("/beheer/brieven")
          .fill("ombudsman", "Ombudsman Voorbeeld, Kade 9")
          .press("paper.next.save");
      administrator.look("letters").open("/beheer/brieven/antwoord-op-klacht");
      var shipped = administrator.text("paper.confirm.shipped");
      administrator
          .hands()
          .click(administrator.page().locator("summary[aria-label=\"" + shipped + "\"]"));
      administrator.press("web.sure", shipped);
      clerk.open(address("reactie"));
      clerk.followNamed(clerk.text("outgoing.link", clerk.text("paper.kind.COMPLAINT_ANSWER")));
      clerk
          .fill("RECIPIENT", "De heer X. Voorbeeld\nVoorbeeldstraat 12\n1234 AB Voorbeeldstad")
          .fill("CONTACT", "Bel J. Bakker, 088 123 45 67.")
          .look("answer-form")
          .press("outgoing.write.save");
      clerk.reads("outgoing.post").look("answer-letter");
      clerk
          .choose("way", "POST")
          .fill("postedOn", today.toString())
          .fill("who", "De bode")
          .press("outgoing.post.save");
      clerk.reads("outgoing.correct").look("answer-posted");
    }

    private void looksAgain() {
      change("decided_at = decided_at - interval '50 days', ends_on = current_date + 14");
      due("measure-review");
      waitFor("response.action.review");
      clerk.look("review");
    }

    private void reportsABreach() {
      clerk.hands().click(clerk.page().locator("form[action$='/overtreding'] button"));
      clerk.page().waitForURL("**/melden?concept=*");
      var begun = clerk.page().locator("#words").inputValue();
      assertThat(begun).contains("De heer X. Voorbeeld", clerk.text("response.kind.BUILDING_BAN"));
      clerk.look("breach");
      clerk
          .fill("words", begun + "Hij stond in de hal.")
          .choose("whom", "OTHER")
          .fill("names", Town.OTHER_COUNCILLOR)
          .press("report.send");
      var breach = clerk.number();
      Database.endHolds();
      clerk.open(address("reactie")).readsText(breach).look("broken");
      clerk.followNamed(breach).readsText("Hij stond in de hal.");
    }

    private void letsItEnd() {
      clerk.open(address("reactie"));
      clerk.hands().click(clerk.page().locator("form[action$='/aflopen'] button"));
      clerk.page().waitForLoadState();
      clerk.open(address("reactie"));
      assertThat(clerk.page().locator("form[action$='/aflopen']").count()).isZero();
      change("starts_on = current_date - 60, ends_on = current_date - 1");
      due("response");
      waitFor("response.state.EXPIRED");
      clerk.look("expired");
      assertThat(clerk.page().locator("form[action$='/overtreding']").count()).isZero();
      councillor.open("/mijn/" + number).reads("response.state.EXPIRED").look("own-expired");
    }

    private void change(String columns) {
      Database.change("update response set %s where part_id = '%s'".formatted(columns, part));
    }

    /** Makes the ticker of the application do this work now. */
    private void due(String kind) {
      Database.change(
          "insert into work_due (id, organisation_id, kind, due) select gen_random_uuid(),"
              + " organisation_id, '%s', now() from case_part where part_id = '%s'"
                  .formatted(kind, part));
    }

    private void waitFor(String key) {
      for (int looks = 0; looks < MOST_LOOKS; looks++) {
        clerk.open(address("reactie"));
        if (clerk.page().locator("main").innerText().contains(clerk.text(key))) {
          return;
        }
        clerk.page().waitForTimeout(500);
      }
      clerk.reads(key);
    }
  }
}
