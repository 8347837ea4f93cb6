// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong between people and machines: a clear sentence, nothing lost, nothing twice. */
@Tag("journey")
@RugdekkingTest
class FaultJourneyTests {

  private static final String PHONES = "nl.rugdekking.journey.Journey$Screen#phones";
  private static final String STORY = "Iemand stond bij de uitgang te wachten.";
  private static final String MINE = "Mijn zin, die blijft staan.";

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource(PHONES)
  void theSecondOfTwoOwnersHearsThatItWasDecided(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-two-owners", screen, beans, port)) {
      var number = reported(journey);
      var first = explaining(journey, Town.CLERK, number, "De eerste zin.");
      var second = explaining(journey, Town.SECOND_CLERK, number, MINE);
      first.press("handling.explain.save").promiseIs("DAMAGE", "state.EXPLAINED");
      second.pressRefused("handling.explain.save", "promise.stale").look("second");
      assertThat(typed(second)).contains(MINE);
      second.open("/incidenten/" + number).readsText("De eerste zin.").readsNowhere(MINE);
      assertThat(second.page().getByText("De eerste zin.", exactly()).count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void twoPressesAtTheSameMomentDecideOnce(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-same-moment", screen, beans, port)) {
      var number = reported(journey);
      var first = explaining(journey, Town.CLERK, number, "De eerste zin.");
      var second = explaining(journey, Town.SECOND_CLERK, number, "De tweede zin.");
      // Sent before either has its answer.
      first.button("handling.explain.save").click(Visitor.withoutWaiting());
      second.button("handling.explain.save").click(Visitor.withoutWaiting());
      first.page().waitForLoadState();
      second.page().waitForLoadState();
      var reader = journey.signedIn(Town.CLERK);
      reader.open("/incidenten/" + number).promiseIs("DAMAGE", "state.EXPLAINED");
      var said = reader.page().locator("main").innerText();
      assertThat(said.contains("De eerste zin.") ^ said.contains("De tweede zin.")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void aPageThatIsTooOldChangesNothing(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-stale-page", screen, beans, port)) {
      var number = reported(journey);
      var old = journey.signedIn(Town.CLERK);
      old.open("/incidenten/" + number).followPromise("AFFECTED_ASKED", "handling.action.ask");
      answered(old).fill("words", MINE);
      var other = journey.signedIn(Town.SECOND_CLERK);
      other.open("/incidenten/" + number).follow("handling.action.classify");
      other.choose("severity", "LOW").press("handling.assess.save");
      old.press("handling.ask.save").reads("handling.ask.stale").look("stale");
      assertThat(typed(old)).contains(MINE);
      old.open("/incidenten/" + number).promiseIs("RESPONSE", "waits.AFFECTED").readsNowhere(MINE);
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void aDoubleClickIsOneReport(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-double-click", screen, beans, port)) {
      var councillor = writing(journey);
      councillor.button("report.send").dblclick();
      councillor.reads("register.own.title.thanks").look("receipt");
      hasOneReport(councillor);
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void sendingTheSameDraftAgainIsOneReport(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-sent-again", screen, beans, port)) {
      var councillor = writing(journey);
      var draft = councillor.page().locator("[name=concept]").getAttribute("value");
      councillor.press("report.send").reads("register.own.title.thanks");
      var number = councillor.number();
      councillor.open("/melden").fill("words", STORY);
      councillor
          .page()
          .locator("[name=concept]")
          .evaluate("(field, id) => field.value = id", draft);
      councillor.press("report.send").reads("register.own.title.thanks");
      assertThat(councillor.number()).isEqualTo(number);
      hasOneReport(councillor);
    }
  }

  @Test
  void aLostConnectionKeepsTheTextAndSendsOnce() {
    try (var journey = Journey.begin("faults-offline", Journey.Screen.PHONE, beans, port)) {
      var councillor = writing(journey);
      councillor.page().context().setOffline(true);
      councillor.button("report.send").click();
      assertThat(councillor.page().locator("#rd-verbinding"))
          .containsText(journey.text("web.offline"));
      assertThat(councillor.button("web.again")).isVisible();
      assertThat(councillor.page().locator("#words")).hasValue(STORY);
      councillor.look("offline");
      councillor.page().context().setOffline(false);
      councillor.press("web.again").reads("register.own.title.thanks").look("sent");
      hasOneReport(councillor);
    }
  }

  @Test
  void aLostConnectionWithoutScriptIsOneReportAfterReloading() {
    var screen = Journey.Screen.PHONE_WITHOUT_SCRIPT;
    try (var journey = Journey.begin("faults-offline", screen, beans, port)) {
      var councillor = writing(journey);
      councillor.page().context().setOffline(true);
      councillor.button("report.send").click(Visitor.withoutWaiting());
      councillor.page().waitForURL("chrome-error://**");
      councillor.page().context().setOffline(false);
      councillor.page().reload();
      councillor.reads("register.own.title.thanks").readsText(STORY);
      hasOneReport(councillor);
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void aSessionThatEndedWhileTypingLosesNoText(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-session-ended", screen, beans, port)) {
      var councillor = writing(journey);
      signsOutElsewhere(councillor);
      councillor.pressRefused("report.send", "web.error.401").look("signed-out");
      assertThat(typed(councillor)).contains(STORY);
      councillor.open("").signIn(Town.COUNCILLOR).open("/meldingen");
      assertThat(councillor.page().locator("a[href*='/meldingen/']").count()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void aFormOfSomebodyElseIsRefusedInWords(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-wrong-token", screen, beans, port)) {
      var councillor = writing(journey);
      councillor
          .page()
          .locator("form[data-draft] input[name=_csrf]")
          .evaluate("field => field.value = 'van-een-ander'");
      var here = screen.script();
      councillor
          .pressRefused("report.send", here ? "web.expired.here" : "web.expired")
          .look("refused");
      assertThat(typed(councillor)).contains(STORY);
      councillor.open("/mijn").readsNowhere(STORY);
    }
  }

  @Test
  void withoutOurCookiesThePageKeepsTheTextAndSendsItAfterSigningInAnew() {
    try (var journey = Journey.begin("faults-no-cookies", Journey.Screen.PHONE, beans, port)) {
      var councillor = writing(journey);
      councillor.page().context().clearCookies();
      councillor.pressRefused("report.send", "web.expired.here");
      signsInElsewhere(councillor);
      councillor.press("report.send").reads("register.own.title.thanks").readsText(STORY);
      hasOneReport(councillor);
    }
  }

  @ParameterizedTest
  @MethodSource(PHONES)
  void theReportIsWrittenAndSentByKeyboardAlone(Journey.Screen screen) {
    try (var journey = Journey.begin("faults-keyboard", screen.byKeyboard(), beans, port)) {
      var councillor = journey.signedIn(Town.COUNCILLOR).open("/melden");
      councillor.page().keyboard().press("Tab");
      assertThat(councillor.page().locator("a[href$='#inhoud']")).isFocused();
      councillor.fill("words", STORY).choose("day", "UNKNOWN").look("halfway");
      councillor.choose("whom", "OTHER").fill("names", Town.COUNTER_CLERK).press("report.send");
      councillor.reads("report.progress.RECEIVED").readsText(STORY).readsText(Town.COUNTER_CLERK);
      hasOneReport(councillor);
    }
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Visitor writing(Journey journey) {
    return journey.signedIn(Town.COUNCILLOR).open("/melden").fill("words", STORY);
  }

  private static String reported(Journey journey) {
    return writing(journey).press("report.send").reads("register.own.title.thanks").number();
  }

  private static Visitor explaining(Journey journey, String owner, String number, String words) {
    var page = journey.signedIn(owner).open("/incidenten/" + number);
    return Folds.explaining(page.followPromise("DAMAGE", "promise.settle"))
        .select("explain-reason", "no-damage")
        .fill("explain-words", words);
  }

  private static Visitor answered(Visitor owner) {
    for (var wish : List.of("response", "police", "damage", "care")) {
      owner.choose(wish, "YES");
    }
    return owner.choose("danger", "NONE").choose("policeAdvice", "NOT_NEEDED");
  }

  /** All that stands in the text fields of the page. */
  private static List<String> typed(Visitor visitor) {
    var fields = visitor.page().locator("textarea");
    return ((List<?>) fields.evaluateAll("fields => fields.map(field => field.value)"))
        .stream().map(String::valueOf).toList();
  }

  private static void signsInElsewhere(Visitor visitor) {
    var other = visitor.page().context().newPage();
    other.navigate(visitor.town().path("/inloggen"));
    other.locator("#login").fill(visitor.town().login(Town.COUNCILLOR));
    other.locator("#password").fill(Town.PASSWORD);
    other.locator("form:has(#password) button[type=submit]").first().click();
    other.waitForURL("**" + visitor.town().path(""));
    other.close();
  }

  private static void signsOutElsewhere(Visitor visitor) {
    var other = visitor.page().context().newPage();
    other.navigate(visitor.town().path("/mijn"));
    other.locator("form[action$='/afmelden'] button").click();
    other.waitForURL("**/inloggen");
    other.close();
  }

  private static void hasOneReport(Visitor visitor) {
    visitor.open("/mijn");
    assertThat(visitor.page().locator("main .rd-board__row")).hasCount(1);
  }
}
