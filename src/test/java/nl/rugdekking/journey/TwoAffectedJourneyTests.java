// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.Database;
import nl.rugdekking.Links;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** It happened to a councillor and to a counter clerk: one incident, two parts. */
@Tag("journey")
@RugdekkingTest
class TwoAffectedJourneyTests {

  // What stands in one part only; a page of somebody else that holds one of these tells too much.
  private static final List<String> OF_THE_COUNCIL =
      List.of("wens-van-het-raadslid", "notitie-over-het-raadslid", "uitleg-aan-het-raadslid");
  private static final List<String> OF_THE_COUNTER =
      List.of("wens-van-de-balie", "notitie-over-de-balie", "uitleg-aan-de-balie");

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#phone")
  void neitherSeesThePartOfTheOther(Journey.Screen screen) {
    try (var journey = Journey.begin("two-affected", screen, beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR);
      var number = reportsForBoth(councillor);
      var counter = journey.signedIn(Town.COUNTER_CLERK);
      wishes(councillor, number, "wens-van-het-raadslid");
      wishes(counter, number, "wens-van-de-balie");
      var clerk = journey.signedIn(Town.CLERK);
      var manager = journey.signedIn(Town.MANAGER);
      handles(clerk, number, "notitie-over-het-raadslid", "uitleg-aan-het-raadslid");
      handles(manager, number, "notitie-over-de-balie", "uitleg-aan-de-balie");

      councillor.open("/mijn/" + number).look("councillor-own");
      assertThat(everyPage(councillor, number))
          .contains(OF_THE_COUNCIL)
          .doesNotContain(OF_THE_COUNTER);
      counter.open("/mijn/" + number).look("counter-own");
      assertThat(everyPage(counter, number))
          .contains(OF_THE_COUNTER)
          .doesNotContain(OF_THE_COUNCIL)
          .doesNotContain(List.of("Femke", "Terwisscha", "raadslid"));
      clerk.open("/incidenten/" + number).look("clerk-incident");
      assertThat(everyPage(clerk, number)).contains(OF_THE_COUNCIL).doesNotContain(OF_THE_COUNTER);
      manager.open("/incidenten/" + number).look("manager-incident");
      assertThat(everyPage(manager, number))
          .contains(OF_THE_COUNTER)
          .doesNotContain(OF_THE_COUNCIL);
      var coordinator = journey.signedIn(Town.COORDINATOR);
      coordinator.open("/incidenten/" + number).look("coordinator-incident");
      assertThat(everyPage(coordinator, number))
          .contains(OF_THE_COUNTER)
          .doesNotContain(OF_THE_COUNCIL);
      oneOwnerCannotOpenTheOthersPages(clerk, manager, number);
      letsTheOtherFollowForAWhile(counter, councillor, number);
    }
  }

  private static void letsTheOtherFollowForAWhile(
      Visitor counter, Visitor councillor, String number) {
    Folds.open(counter.open("/mijn/" + number), "handling.trusted").fill("who", "Nergens Bekend");
    counter.press("handling.trusted.add").reads("handling.trusted.unknown").look("trusts-nobody");
    counter.fill("who", Town.COUNCILLOR).press("handling.trusted.add");
    Folds.open(counter, "handling.trusted").readsText(Town.COUNCILLOR).look("counter-trusts");

    councillor.open("/mijn").readsText(Town.COUNTER_CLERK).look("councillor-list");
    councillor
        .open("/mijn/" + number)
        .reads("handling.own.promises")
        .look("councillor-own-follows");
    councillor.followNamed(Town.COUNTER_CLERK).readsText("wens-van-de-balie").look("followed");
    assertThat(councillor.page().locator("main form").count()).isZero();
    councillor.follow("handling.own.yours").readsText("wens-van-het-raadslid");

    Folds.open(counter.open("/mijn/" + number), "handling.trusted");
    counter.press("handling.trusted.remove.name", Town.COUNCILLOR);
    counter.reads("register.own.entry.TRUST_ENDED");
    councillor.open("/mijn/" + number).reads("handling.own.promises");
    assertThat(councillor.page().locator("a[href*='/getroffenen/']").count()).isZero();
  }

  private static String reportsForBoth(Visitor councillor) {
    councillor
        .open("/melden")
        .fill("words", "Een man schreeuwde bij de balie tegen ons allebei.")
        .choose("whom", "BOTH")
        .fill("names", Town.COUNTER_CLERK)
        .press("report.send");
    councillor
        .reads("register.own.title.thanks")
        .reads("report.own.part.named", Town.COUNTER_CLERK)
        .readsText(Town.CLERK)
        .readsText(Town.MANAGER)
        .look("receipt");
    Database.endHolds();
    return councillor.number();
  }

  private static void wishes(Visitor affected, String number, String words) {
    affected.open("/mijn/" + number + "/wensen");
    for (var wish : List.of("response", "police", "damage", "care")) {
      affected.choose(wish, "YES");
    }
    affected.choose("danger", "NONE").fill("words", words).press("handling.wishes.save");
    affected.readsText(words);
  }

  private static void handles(Visitor owner, String number, String note, String why) {
    owner.open("/incidenten/" + number).unfold("handling.story.note").look("note");
    owner.fill("note0-words", note).press("handling.note.save").readsText(note);
    Folds.explaining(owner.followPromise("DAMAGE", "promise.settle"))
        .select("explain-reason", "no-damage")
        .fill("explain-words", why)
        .press("handling.explain.save");
    owner.promiseIs("DAMAGE", "state.EXPLAINED").readsText(why);
  }

  /** All that somebody can reach from the menu on, following every link of ours. */
  private static String everyPage(Visitor visitor, String number) {
    var seen = new LinkedHashSet<String>();
    var text = new StringBuilder();
    var start = visitor.town();
    for (var path :
        List.of("", "/mijn", "/mijn/" + number, "/incidenten", "/taken", "/meldingen")) {
      crawl(visitor, start.path(path), seen, text);
    }
    crawl(visitor, start.path("/incidenten/" + number), seen, text);
    assertThat(seen).hasSizeGreaterThan(6);
    return text.toString();
  }

  private static void crawl(Visitor visitor, String path, Set<String> seen, StringBuilder text) {
    if (!Links.isNew(path, seen)) {
      return;
    }
    var answer = visitor.get(path);
    assertThat(answer.status()).as(path).isIn(200, 403, 404);
    if (answer.status() != 200
        || !String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) {
      return;
    }
    var page = answer.text();
    text.append(page);
    Links.on(page)
        .filter(link -> link.startsWith(visitor.town().path("/")))
        .forEach(link -> crawl(visitor, link, seen, text));
  }

  private static void oneOwnerCannotOpenTheOthersPages(
      Visitor clerk, Visitor manager, String number) {
    manager.open("/incidenten/" + number);
    var form = manager.page().locator("form[action$='/notitie']").getAttribute("action");
    var pages = String.valueOf(form).replaceFirst("/notitie$", "");
    for (var page :
        List.of("notitie", "vragen", "beoordelen", "terugkoppelen", "reactie", "sluiten")) {
      assertThat(manager.get(pages + "/" + page).status()).as(page).isEqualTo(200);
      assertThat(clerk.get(pages + "/" + page).status()).as(page).isEqualTo(404);
    }
  }
}
