// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.Mailbox;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.web.Dates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

// More than 300 lines, because one case is followed from the report to its reopening.
/** One whole line: reported, asked, waited, decided, explained, told, closed, reopened. */
@Tag("journey")
@RugdekkingTest
class WholeLineJourneyTests {

  private static final String STORY = "Na de raad kreeg ik drie berichten: ik weet waar je woont.";
  private static final String TOLD = "Wij schreven een waarschuwingsbrief; die is verstuurd.";

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void aCouncillorReportsAndSeesEachStepUntilItClosesAndOpensAgain(Journey.Screen screen) {
    try (var journey = Journey.begin("whole-line", screen, beans, port)) {
      new Line(journey).walk();
    }
  }

  /** The same case, seen by the two who walk it. */
  private static final class Line {

    private final LocalDate today = LocalDate.now(Dates.ZONE);
    private final Journey journey;
    private final Visitor councillor;
    private Visitor clerk;
    private String number = "";
    private String part = "";

    Line(Journey journey) {
      this.journey = journey;
      this.councillor = journey.visitor();
      this.clerk = councillor;
    }

    void walk() {
      signsIn();
      reports();
      clerkAsks();
      affectedAnswers();
      clerkWaitsAndCares();
      clerkCannotCloseYet();
      clerkHears();
      clerkDecides();
      administratorConfirms();
      clerkWrites();
      clerkPosts();
      somebodyElseAnswersAComplaint();
      clerkExplains();
      clerkTells();
      clerkCloses();
      clerkOpensAgain();
      mailsCarryOnlyTheWayIn();
    }

    private void signsIn() {
      councillor.open("").speak().reads("signin.sign-in").look("sign-in");
      councillor.signIn(Town.COUNCILLOR).reads("finding.home.ask").look("home");
      councillor.takeSecondStep(Town.COUNCILLOR);
    }

    private void reports() {
      councillor.follow("finding.home.ask").reads("report.words").look("report");
      councillor.fill("words", STORY);
      var photo = Pictures.jpegWithExif(900, 600, 6);
      councillor
          .handIn("photo", new FilePayload("berichten.jpg", "image/jpeg", photo))
          .press("report.send");
      councillor
          .readsText(Town.CLERK + " (" + journey.text("report.role.OWNER") + ")")
          .reads("report.promise.AFFECTED_ASKED")
          .readsText(STORY)
          .readsText("berichten.jpg")
          .look("receipt");
      number = councillor.number();
      councillor.open("/mijn").readsText(number).look("reports");
      councillorSees("register.wishes", "own-registered");
    }

    private void councillorSees(String key, String step, Object... args) {
      councillor.open("/mijn/" + number).reads(key, args).look(step);
    }

    private void clerkAsks() {
      clerk = journey.signedIn(Town.CLERK);
      clerk.readsText(number).look("clerk-home");
      clerk.open("/taken").readsText(number).look("clerk-tasks");
      clerk.followNamed(number);
      clerk.readsText(STORY).promiseIs("RESPONSE", "waits.AFFECTED").look("incident-new");
      keepsThePhotoAndACleanCopy();
      clerk.followPromise("AFFECTED_ASKED", "handling.action.ask").look("ask");
      part = clerk.page().url().replaceFirst(".*/getroffenen/([^/]+)/.*", "$1");
      wishes(clerk, "NOT_YET").choose("policeAdvice", "NOT_NEEDED").press("handling.ask.save");
      clerk
          .promiseIs("AFFECTED_ASKED", "state.KEPT")
          .promiseIs("RESPONSE", "waits.AFFECTED")
          .promiseIs("POLICE_REPORT", "waits.AFFECTED")
          .reads("register.answers")
          .reads("register.Wish.NOT_YET")
          .look("incident-asked");
      clerk
          .followPromise("RESPONSE", "response.action.decide")
          .reads("register.Obstacle.NOT_WANTED_YET")
          .look("response-not-yet");
    }

    private static Visitor wishes(Visitor visitor, String yes) {
      return visitor
          .choose("response", yes)
          .choose("police", yes)
          .choose("damage", "NO")
          .choose("care", "YES")
          .choose("danger", "NONE")
          .choose("experienced", "HIGH");
    }

    private void keepsThePhotoAndACleanCopy() {
      assertThat(clerk.page().locator("a[href*='/bewijs/']").count()).isEqualTo(2);
      assertThat(photo("schoon")).doesNotContain(Pictures.HIDDEN);
      assertThat(photo("origineel")).contains(Pictures.HIDDEN);
    }

    private String photo(String copy) {
      var link = clerk.page().locator("a[href$='/" + copy + "']").getAttribute("href");
      var answer = clerk.get(String.valueOf(link));
      assertThat(answer.status()).isEqualTo(200);
      return new String(answer.body(), ISO_8859_1);
    }

    private void affectedAnswers() {
      councillorSees("register.own.entry.ASKED", "own-asked");
      councillor.follow("handling.wishes.change").reads("handling.wishes.lead").look("own-wishes");
      wishes(councillor, "YES").fill("words", "Graag een brief.").press("handling.wishes.save");
      councillor
          .reads("register.own.entry.WISHED")
          .reads("handling.own.answers")
          .reads(
              "register.changed.answer",
              journey.text("register.answer.police"),
              journey.text("register.Wish.NOT_YET"),
              journey.text("register.Wish.YES"))
          .look("own-answered");
    }

    private void clerkWaitsAndCares() {
      clerk.open("/incidenten/" + number).reads("register.entry.WISHED").look("incident-answered");
      clerk.followPromise("POLICE_REPORT", "promise.settle").look("police-report");
      Folds.open(clerk, "handling.await")
          .select("await-whom", "POLICE")
          .fill("await-until", today.plusDays(7).toString())
          .press("handling.await.save");
      clerk.reads("register.words.empty").look("police-report-no-words");
      clerk.fill("await-words", "De wijkagent belt vrijdag terug.").press("handling.await.save");
      clerk.promiseIs("POLICE_REPORT", "waits.POLICE");
      clerk.followPromise("AFTERCARE", "promise.settle").look("aftercare");
      clerk.press("handling.keep.save");
      clerk
          .promiseIs("AFTERCARE", "state.KEPT")
          .reads("promise.kind.AFTERCARE_TWO_WEEKS")
          .reads("promise.kind.AFTERCARE_SIX_WEEKS")
          .look("incident-waiting");
      councillorSees("promise.waits.POLICE", "own-waiting");
    }

    private void clerkCannotCloseYet() {
      clerk.open(address("sluiten")).reads("handling.close.unsettled").look("close-too-early");
      assertThat(clerk.page().locator("form [name=outcome]").count()).isZero();
      refusesToClose();
    }

    private void refusesToClose() {
      clerk.open(address("beoordelen"));
      var version = clerk.page().locator("main input[name=version]").getAttribute("value");
      var answer =
          clerk.post(
              journey.town().path(address("sluiten")),
              Map.of("version", "" + version, "outcome", "HANDLED", "words", "Klaar."));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains(journey.text("handling.close.unsettled"));
    }

    private String address(String page) {
      return "/incidenten/" + number + "/getroffenen/" + part + "/" + page;
    }

    private void clerkHears() {
      clerk.open(address("horen")).reads("response.hearing.lead").look("hearing");
      clerk.choose("way", "PHONE").fill("answerBy", today.toString()).press("response.record");
      clerk.reads("response.hearing.result").look("hearing-asked");
      clerk
          .choose("heard", "NO")
          .fill("notHeardReason", "De afzender reageert niet.")
          .press("response.record");
      clerk.open(address("horen")).reads("response.not-heard").look("hearing-done");
    }

    private void clerkDecides() {
      clerk
          .open("/incidenten/" + number)
          .followPromise("RESPONSE", "response.action.decide")
          .reads("response.kind.WARNING_LETTER")
          .look("response");
      clerk.follow("response.kind.WARNING_LETTER").reads("response.facts").look("warning-letter");
      clerk
          .press("response.decide", clerk.text("response.kind.WARNING_LETTER"))
          .reads("response.gap.SUBJECT")
          .look("warning-letter-gaps");
      clerk
          .fill("subject", "Afzender van de berichten")
          .fill("conduct", "Stuurde drie berichten met een bedreiging.")
          .fill("conductOn", today.toString())
          .fill("place", "per telefoon")
          .choose("heard", "NO")
          .fill("notHeardReason", "De afzender reageert niet.")
          .fill("scope", "Geen berichten meer aan raadsleden.")
          .fill("from", today.toString())
          .fill("until", today.plusYears(1).toString())
          .choose("notice", "AT_ONCE")
          .fill("doneBy", today.plusDays(3).toString())
          .fill("signer", Town.CLERK + ", griffier")
          .press("response.decide", clerk.text("response.kind.WARNING_LETTER"));
      clerk.reads("response.decided").look("response-decided");
      councillorSees("response.kind.WARNING_LETTER", "own-decided");
    }

    private String letter() {
      return clerk.text("outgoing.link", clerk.text("paper.kind.WARNING"));
    }

    private void administratorConfirms() {
      clerk
          .followNamed(letter())
          .reads("outgoing.unconfirmed.administrator", Town.ADMINISTRATOR)
          .look("letter-unconfirmed");
      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/brieven").reads("paper.objections.missing").look("letters");
      administrator
          .fill("department", "Afdeling Veiligheid, Kade 5")
          .fill("privacyContact", "privacy@voorbeeld.example")
          .fill("dataGround", "onze plichten als werkgever")
          .press("paper.sender.save");
      administrator.open("/beheer/brieven/waarschuwing");
      var shipped = administrator.text("paper.confirm.shipped");
      administrator
          .hands()
          .click(administrator.page().locator("summary[aria-label=\"" + shipped + "\"]"));
      administrator.press("web.sure", shipped);
    }

    private void clerkWrites() {
      clerk.open(address("horen")).reads("response.hearing.considered").look("hearing");
      clerk.open(address("reactie")).followNamed(letter()).reads("outgoing.fixed").look("letter");
      clerk
          .press("outgoing.write.save")
          .reads("outgoing.fault.MISSING", clerk.text("paper.field.BREACH"))
          .look("letter-missing");
      clerk
          .fill("RECIPIENT", "Afzender van de berichten\nPostbus 12")
          .fill("BREACH", "Doet u het weer, dan doen wij aangifte.")
          .fill("CONTACT", "Bel de griffie.")
          .fill("ON_BEHALF", "Namens de raad")
          .press("outgoing.write.save");
      clerk.reads("outgoing.preview").reads("outgoing.post").look("letter-made");
    }

    private void clerkPosts() {
      clerk
          .choose("way", "REGISTERED")
          .fill("postedOn", today.toString())
          .press("outgoing.post.save");
      clerk.reads("outgoing.posting.reference.missing").look("letter-unproven");
      clerk.fill("reference", "3SRR77").press("outgoing.post.save");
      clerk.readsText("3SRR77").reads("outgoing.correct").look("letter-posted");
      clerk.open("/incidenten/" + number).promiseIs("RESPONSE_DONE", "state.KEPT");
      councillorSees("outgoing.entry.POSTED", "own-posted", journey.text("paper.kind.WARNING"));
    }

    /** The perpetrator complains, and somebody who had no part in the warning answers. */
    private void somebodyElseAnswersAComplaint() {
      clerk
          .open(address("reactie"))
          .follow("objection.add")
          .reads("objection.kind")
          .look("objection");
      clerk
          .choose("kind", "COMPLAINT")
          .fill("receivedOn", today.toString())
          .fill("words", "Ik stuurde niets.")
          .fill("handler", "J. Bakker")
          .press("objection.new.save");
      clerk.reads("objection.handled-by", "J. Bakker").look("objection-received");
      clerk
          .open("/incidenten/" + number)
          .followPromise("OBJECTION_ANSWERED.COMPLAINT", "register.action.give")
          .reads("objection.duty")
          .look("objection-promise");
      clerk.open(address("reactie"));
      clerk.follow("objection.action.answer").reads("objection.outcome").look("objection-answer");
      clerk
          .choose("outcome", "STANDS")
          .choose("judgement", "UNFOUNDED")
          .fill("decidedBy", Town.CLERK)
          .fill("onBehalf", "Namens het college")
          .fill("hearing", "Wilde niet praten.")
          .fill("reason", "De berichten kwamen van uw nummer.")
          .press("objection.answer.save");
      clerk.reads("objection.refused.involved").look("objection-involved");
      clerk.fill("decidedBy", "J. Bakker").press("objection.answer.save");
      clerk.reads("objection.decided-by", "J. Bakker").look("objection-answered");
      councillorSees("objection.outcome.STANDS", "own-objection");
      clerk.open("/incidenten/" + number).reads("objection.action.send");
      clerkSendsTheAnswer();
      clerk.open("/incidenten/" + number).promiseIs("OBJECTION_ANSWERED.COMPLAINT", "state.KEPT");
      councillorSees("objection.sent-answer", "own-answer-sent");
    }

    private void clerkSendsTheAnswer() {
      clerk.open(address("reactie")).follow("objection.action.send");
      Folds.open(clerk, "outgoing.elsewhere")
          .fill("reason", "Met een bijlage")
          .handIn(
              "letter", new FilePayload("brief.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)))
          .press("outgoing.elsewhere.save");
      clerk
          .choose("way", "HANDED_OVER")
          .fill("postedOn", today.toString())
          .fill("recipient", "De afzender")
          .fill("who", "De bode")
          .press("outgoing.post.save");
      clerk.look("answer-sent");
    }

    private void clerkExplains() {
      explain("DAMAGE", "no-damage", "Er ging niets stuk.");
      clerk.look("incident-explained");
      explain("POLICE_REPORT", "softer-report", "De wijkagent sprak de afzender aan.");
      explainCare("AFTERCARE_TWO_WEEKS", "declined-two");
      explainCare("AFTERCARE_SIX_WEEKS", "declined-six");
      councillorSees(
          "register.entry.EXPLAINED", "own-explained", journey.text("report.promise.DAMAGE"));
      councillor.readsText("Er ging niets stuk.");
    }

    private void explain(String kind, String reason, String words) {
      clerk.open("/incidenten/" + number).followPromise(kind, "promise.settle");
      Folds.explaining(clerk)
          .select("explain-reason", reason)
          .fill("explain-words", words)
          .press("handling.explain.save");
      clerk.promiseIs(kind, "state.EXPLAINED");
    }

    // Beside care there is no field for words. Before its first day the affected is asked.
    private void explainCare(String kind, String reason) {
      clerk.open("/incidenten/" + number).followPromise(kind, "promise.settle");
      Folds.explaining(clerk).select("explain-reason", reason);
      clerk.hands().check(clerk.page().locator("#explain-asked"));
      clerk.press("handling.explain.save");
      clerk.promiseIs(kind, "state.EXPLAINED");
    }

    private void clerkTells() {
      refusesToClose();
      tell(TOLD);
      clerk.promiseIs("AFFECTED_TOLD", "state.KEPT");
      councillorSees("register.own.entry.TOLD", "own-told");
      councillor.readsText(TOLD);
    }

    private void tell(String words) {
      clerk
          .open("/incidenten/" + number)
          .followPromise("AFFECTED_TOLD", "handling.action.tell")
          .reads("handling.tell.lead")
          .look("tell");
      clerk.tells(words);
    }

    private void clerkCloses() {
      clerk.explainsTheRest("/incidenten/" + number);
      clerk.follow("handling.action.classify").look("assess");
      clerk.choose("severity", "HIGH").choose("forms", "threat").select("topic", "planning");
      clerk.press("handling.assess.save").reads("register.Severity.HIGH");
      clerk.follow("handling.action.close").reads("handling.close.outcome").look("close");
      clerk.choose("outcome", "HANDLED").fill("words", "Wij sluiten uw zaak.");
      clerk
          .press("handling.close.save")
          .reads("handling.close.confirm.empty")
          .look("close-unfinished");
      clerk.choose("confirmed", "true");
      clerk.press("handling.close.save").reads("handling.action.reopen").look("incident-closed");
      councillorSees("register.own.ended.title", "own-closed");
      councillor.readsText("Wij sluiten uw zaak.");
      councillor.open("/mijn").reads("finding.state.closed").look("reports-closed");
    }

    private void clerkOpensAgain() {
      clerk.follow("handling.action.reopen").reads("handling.reopen.lead").look("reopen");
      clerk.fill("words", "Er kwam een nieuw bericht.").press("handling.reopen.save");
      clerk.reads("register.entry.REOPENED").look("incident-reopened");
      clerk.open(address("sluiten")).reads("handling.close.unsettled");
      refusesToClose();
      councillorSees("register.entry.REOPENED", "own-reopened");
      councillor.readsText("Er kwam een nieuw bericht.");
      tell("Wij kijken er weer naar.");
      clerk.open(address("sluiten")).reads("handling.close.outcome");
    }

    private void mailsCarryOnlyTheWayIn() {
      var town = journey.town();
      var mailbox = new Mailbox(town.slug() + ".example");
      mailbox.await(town.login(Town.COUNCILLOR), "/mijn/" + number);
      mailbox.await(town.login(Town.CLERK), "/incidenten/" + number);
      assertThat(mailbox.all())
          .allSatisfy(
              mail ->
                  assertThat(mail.subject() + mail.text())
                      .doesNotContain("Terwisscha", "Femke", "berichten", "brief", "raadslid")
                      .doesNotContain(Town.CLERK, "afzender", "Gesprek", "Er ging niets stuk"));
    }
  }
}
