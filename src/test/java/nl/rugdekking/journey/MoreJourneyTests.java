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

/** Telling more after a report was sent: page after page, skipped, come back to, changed. */
@Tag("journey")
@RugdekkingTest
class MoreJourneyTests {

  private static final FilePayload NOTE =
      new FilePayload("brief.txt", "text/plain", "Pas op".getBytes(StandardCharsets.UTF_8));

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void pageAfterPageAndDangerAtTheEnd(Journey.Screen screen) {
    try (var journey = Journey.begin("more", screen, beans, port)) {
      var councillor = journey.signedInWithPassword(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij stond weer bij mijn hek.").press("report.send");
      var number = councillor.number();
      councillor.look("sent").follow("report.more").reads("report.more.lead.SAFETY");
      councillor.look("safety").press("report.more.save").reads("report.more.empty").look("empty");
      councillor.fill("detailscalling", "Na zessen").press("report.more.save");
      councillor.reads("report.more.lead.WISHES").look("wishes");
      councillor.press("report.more.save").reads("report.more.empty").look("wishes-wrong");
      councillor.follow("report.more.skip").reads("report.more.lead.FORM").look("form");
      councillor.choose("codes", "intimidation");
      councillor.fill("words", "Hij zei niets.").press("report.more.save");
      councillor.reads("report.more.lead.CHANNEL").look("channel").follow("report.more.skip");
      councillor.reads("report.more.lead.WHERE").fill("detailsplace", "Mijn hek").look("where");
      councillor.press("report.more.save").reads("report.more.lead.COURSE").look("course");
      councillor.fill("detailsliteral", "Ik weet je te vinden.").press("report.more.save");
      councillor.reads("report.more.lead.TOPIC").look("topic").follow("report.more.skip");
      councillor.reads("report.more.lead.SUBJECT").choose("choice", "COLLEAGUE");
      councillor.fill("name", "Wie dan ook").press("report.more.save");
      councillor.reads("report.more.colleague.unknown").look("colleague-unknown");
      councillor.choose("choice", "UNKNOWN").fill("name", "").press("report.more.save");
      councillor.reads("report.more.lead.WITNESSES").look("witnesses").follow("report.more.back");
      Folds.open(councillor.follow("report.more"), "report.more.choose");
      councillor.reads("report.more.told").look("come-back").follow("report.more.EVIDENCE");
      councillor.handIn("photo", NOTE).choose("details[camera]", "UNKNOWN");
      councillor.fill("words", "Een briefje").look("evidence").press("report.more.save");
      councillor.reads("report.more.lead.POLICE").look("police").follow("report.more.skip");
      councillor.reads("report.more.lead.SEVERITY").choose("choice", "VERY_HIGH").look("severity");
      councillor.press("report.more.save").reads("report.more.lead.EFFECTS");
      councillor.choose("codes", "FAMILY");
      councillor.readsNowhere(Town.COORDINATOR);
      councillor.fill("words", "Mijn kinderen durven niet naar buiten.").look("effects");
      councillor.press("report.more.save.last");
      Folds.open(councillor.follow("report.more"), "report.more.choose")
          .follow("report.more.WISHES");
      for (var wish : new String[] {"response", "police", "damage", "care"}) {
        councillor.choose(wish, wish.equals("response") ? "NOT_YET" : "YES");
      }
      councillor.choose("danger", "POSSIBLE").press("report.more.save");
      councillor.reads("register.own.maybe").look("maybe");
      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number).follow("handling.speak");
      clerk.reads("handling.ask.spoke").look("speak");
      councillor.press("register.own.maybe.now");
      councillor.reads("alarm.danger.meanwhile").look("called");

      clerk.open("/incidenten/" + number).reads("register.later").readsText("Mijn kinderen");
      clerk.readsText("Hij zei niets.").readsText("Ik weet je te vinden.").readsText("Na zessen");
      clerk.look("handler");

      councillor.open("/mijn").followNamed(councillor.text("report.list.line", "").strip());
      Folds.open(councillor.follow("report.more"), "report.more.choose").follow("report.more.FORM");
      councillor.fill("words", "Hij riep mijn naam.");
      councillor.press("report.more.save");
      clerk.open("/incidenten/" + number).readsText("Hij riep mijn naam.");
      clerk.reads("register.later.earlier", 1);
      clerk.hands().click(clerk.page().locator("details summary").first());
      clerk.readsText("Hij zei niets.").look("handler-versions");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void withoutANameAndByWhomItHappenedTo(Journey.Screen screen) {
    try (var journey = Journey.begin("more-nameless", screen, beans, port)) {
      var somebody = journey.visitor();
      somebody.open("/anoniem").speak().fill("words", "Hij dreigt bij elke vergadering.");
      somebody.choose("day", "UNKNOWN").choose("body", "COUNCIL").press("report.send");
      var number = somebody.number();
      Folds.open(somebody.look("sent"), "report.more").reads("report.more.lead");
      somebody.press("report.more.EFFECTS").look("effects");
      somebody.choose("codes", "HEALTH");
      somebody.fill("words", "Ik slaap slecht.").press("report.more.save.last");
      Folds.open(somebody.readsNowhere(Town.OUTSIDE), "report.more");
      somebody.reads("report.more.told").look("back").press("report.more.WISHES");
      somebody.reads("report.more.lead.WISHES").look("wishes");

      var outside = journey.signedIn(Town.OUTSIDE);
      outside.open("/incidenten/" + number).readsText("Ik slaap slecht.").look("outside");

      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Hij gooide een beker.").choose("whom", "OTHER");
      councillor.fill("names", Town.COUNTER_CLERK).press("report.send");
      var other = councillor.number();
      councillor.readsNowhere(councillor.text("report.more.EFFECTS"));
      var clerk = journey.signedIn(Town.COUNTER_CLERK);
      Folds.open(clerk.open("/mijn/" + other), "handling.add").follow("handling.own.effects");
      clerk.look("own-effects");
      clerk.fill("words", "Ik ben bang aan de balie.").press("report.more.save.last");
      clerk.reads("register.own.entry.TOLD_MORE_OWN", clerk.text("report.more.EFFECTS"));
      clerk.look("own-told");
      councillor.open("/meldingen").readsNowhere("bang aan de balie");
    }
  }

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void outOfConfidenceByTheAffectedAndAColleagueByMistake(Journey.Screen screen) {
    try (var journey = Journey.begin("opening-up", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      councillor.open("/melden").fill("words", "Iemand belt mij 's nachts.");
      councillor
          .hands()
          .check(councillor.page().locator("input[type=checkbox][name=confidential]"));
      councillor.press("report.send");
      var number = councillor.number();
      councillor.open("/mijn/" + number).follow("handling.open-up");
      councillor.readsText(Town.ADVISER).readsText(Town.CLERK).look("ask");
      councillor.press("handling.open-up.save").reads("register.own.entry.OPENED_UP");
      councillor.readsNowhere(councillor.text("handling.open-up.lead")).look("opened");

      var clerk = journey.signedIn(Town.CLERK);
      clerk.open("/incidenten/" + number).reads("register.entry.OPENED_UP").look("clerk");
      clerk.follow("subject.action.subjects").follow("subject.new");
      clerk.choose("kind", "COLLEAGUE").fill("name", Town.COUNTER_CLERK);
      clerk.press("subject.save").open("/incidenten/" + number);
      clerk.reads("register.entry.ACCUSED").follow("subject.action.subjects").look("accused");
      clerk.follow("subject.acquit").readsText(Town.COUNTER_CLERK).look("acquit");
      clerk.press("subject.acquit.save").open("/incidenten/" + number);
      clerk.reads("subject.entry.ACQUITTED").readsNowhere(Town.COUNTER_CLERK).look("acquitted");
    }
  }
}
