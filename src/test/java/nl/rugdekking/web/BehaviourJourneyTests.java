// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.rugdekking.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages do more with JavaScript, and that they do without. */
@LookTest
class BehaviourJourneyTests {

  private static final String WORDS = "Na de raadsvergadering kreeg ik drie berichten.";
  private static final Pattern DONE = Pattern.compile(".*/stijl/incidenten/2026-K7M4");

  @LocalServerPort int port;
  @TempDir Path directory;

  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.at("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aDoubleClickSendsOnce() {
    Page page = filled(browser.phone().page());
    List<String> sent = new CopyOnWriteArrayList<>();
    page.route("**/stijl/taken/nieuw", route -> slowly(route, sent));
    page.evaluate("document.querySelector('form.rd-form').removeAttribute('hx-boost')");
    send(page).dblclick();
    assertThat(page).hasURL(DONE);
    assertThat(sent).hasSize(1);
  }

  private static void slowly(Route route, List<String> sent) {
    sent.add(route.request().method());
    route.resume();
  }

  @Test
  void aLostConnectionKeepsTheTextAndSendsItAgain() {
    Page page = filled(browser.phone().page());
    page.context().setOffline(true);
    send(page).click();
    Locator again = page.getByText("Opnieuw versturen");
    assertThat(again).isVisible();
    assertThat(page.locator("#rd-verbinding")).containsText("is niet verstuurd");
    assertThat(words(page)).hasValue(WORDS);
    Browser.check(page, "lost-connection");
    page.context().setOffline(false);
    again.click();
    assertThat(page).hasURL(DONE);
  }

  @Test
  void aRefusedFormKeepsItsTextBesideTheSentence() {
    Page page = filled(browser.phone().page());
    page.getByLabel("Wanneer").fill("botsing");
    send(page).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bram heeft dit intussen beslist");
    assertThat(words(page)).hasValue(WORDS);
    assertThat(page).hasURL(Pattern.compile(".*/stijl/taken/nieuw"));
    Browser.check(page, "refused-form");
  }

  @Test
  void aRefusedFormShowsWhatWasTypedWithoutJavaScriptToo() {
    Page page = filled(browser.phone().withoutScript().page());
    page.getByLabel("Wanneer").fill("botsing");
    send(page).click();
    assertThat(page.getByLabel("Uw tekst").first()).hasValue(WORDS);
    Browser.check(page, "bare-refused-form");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMistakeIsNamedAndLedTo(boolean script) {
    Browser.Visit phone = browser.phone();
    Page page = (script ? phone : phone.withoutScript()).page();
    page.navigate("/stijl/taken/nieuw");
    send(page).click();
    Locator summary = page.locator("#fouten");
    assertThat(summary).isVisible();
    assertThat(summary).isFocused();
    assertThat(summary).containsText("Vertel in een paar woorden wat er gebeurde.");
    assertThat(summary).containsText("Vul dit in.");
    Browser.check(page, (script ? "" : "bare-") + "mistakes");
    summary.getByRole(AriaRole.LINK).first().click();
    assertThat(page.url()).contains("#");
  }

  @Test
  void theQuickExitLeavesNoWayBackToThePage() {
    Page page = browser.phone().page();
    page.route(
        "https://www.knmi.nl/", route -> route.fulfill(new FulfillOptions().setBody("weer")));
    page.navigate("/stijl");
    page.navigate("/stijl/taken/nieuw");
    exit(page).click();
    assertThat(page).hasURL("https://www.knmi.nl/");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*/stijl"));
  }

  @Test
  void theQuickExitIsALinkWithoutJavaScriptAndTellsNobodyWhereFrom() {
    Page page = browser.phone().withoutScript().page();
    List<String> referrers = new CopyOnWriteArrayList<>();
    page.route(
        "https://www.knmi.nl/",
        route -> {
          referrers.add(route.request().headers().getOrDefault("referer", "nothing"));
          route.fulfill(new FulfillOptions().setBody("weer"));
        });
    page.navigate("/stijl/taken/nieuw");
    exit(page).click();
    assertThat(page).hasURL("https://www.knmi.nl/");
    assertThat(referrers).containsExactly("nothing");
  }

  @Test
  void aDraftIsKeptWhileSomebodyTypes() {
    Page page = browser.phone().page();
    page.navigate("/stijl/taken/nieuw");
    var kept =
        page.waitForRequest(
            request -> request.url().endsWith("/stijl/concept"), () -> words(page).fill(WORDS));
    assertThat(kept.postData()).contains("words=Na+de+raadsvergadering").contains("_csrf=");
    assertThat(page.locator("[data-draft-state]")).hasText("Concept bewaard");
  }

  @Test
  void aDraftThatCannotBeKeptSaysSo() {
    Page page = browser.phone().page();
    page.navigate("/stijl/taken/nieuw");
    page.context().setOffline(true);
    words(page).fill(WORDS);
    assertThat(page.locator("[data-draft-state]")).containsText("Concept nog niet bewaard");
  }

  @Test
  void aDraftAfterTheSessionEndedSaysSoAndIsKeptOnceSignedInAgain() {
    Page page = browser.phone().page();
    page.clock().install();
    page.navigate("/stijl/taken/nieuw");
    page.route("**/stijl/concept", route -> route.fulfill(new FulfillOptions().setStatus(401)));
    words(page).fill(WORDS);
    page.clock().runFor(2000);
    Locator state = page.locator("[data-draft-state]");
    assertThat(state).containsText("u bent niet meer ingelogd");
    assertThat(state).not().containsText("verbinding");
    assertThat(words(page)).hasValue(WORDS);
    page.unroute("**/stijl/concept");
    page.clock().runFor(15000);
    assertThat(state).hasText("Concept bewaard");
  }

  @Test
  void aDraftThatIsNotTakenDoesNotBlameTheConnection() {
    Page page = browser.phone().page();
    page.navigate("/stijl/taken/nieuw");
    page.route("**/stijl/concept", route -> route.fulfill(new FulfillOptions().setStatus(500)));
    words(page).fill(WORDS);
    Locator state = page.locator("[data-draft-state]");
    assertThat(state).hasText("Concept nog niet bewaard. Uw tekst staat nog op deze pagina.");
  }

  @Test
  void theTextIsStillThereAfterGoingBackFromWhatWasTooLarge() throws IOException {
    Page page = filled(browser.phone().withoutScript().page());
    page.getByLabel("Foto").setInputFiles(file(27_000_000));
    send(page).click();
    assertThat(page.getByText("terugknop van uw browser")).isVisible();
    page.goBack();
    assertThat(words(page)).hasValue(WORDS);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    Page page = filled(browser.phone().page());
    page.getByLabel("Foto").setInputFiles(file(20_000_001));
    send(page).click();
    assertThat((String) page.getByLabel("Foto").evaluate("field => field.validationMessage"))
        .contains("te groot");
    assertThat(page).hasURL(Pattern.compile(".*/stijl/taken/nieuw"));
  }

  @Test
  void theFirstTabLeadsPastTheMenu() {
    Page page = browser.phone().page();
    page.navigate("/stijl");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Naar de inhoud")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void noPageIsKeptInTheBrowser() {
    Page page = filled(browser.phone().page());
    send(page).click();
    assertThat(page).hasURL(DONE);
    assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void aMunicipalThemeReplacesTheColours() {
    Page page = browser.desk().page();
    page.navigate("/stijl");
    String ours = colour(page);
    page.navigate("/stijl?thema=voorbeeld");
    assertThat(colour(page)).isEqualTo("rgb(63, 23, 88)").isNotEqualTo(ours);
  }

  /** On the disk, from where the browser reads it: handed over it would cost seconds. */
  private Path file(int size) throws IOException {
    return Files.write(directory.resolve("a.jpg"), new byte[size]);
  }

  private static String colour(Page page) {
    return (String)
        page.locator(".rd-header").evaluate("header => getComputedStyle(header).backgroundColor");
  }

  private static Page filled(Page page) {
    page.navigate("/stijl/taken/nieuw");
    words(page).fill(WORDS);
    page.getByLabel("Wanneer").fill("gisteren");
    page.getByLabel("Mij", new GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Bedreiging").check();
    return page;
  }

  private static Locator words(Page page) {
    return page.getByLabel("1. Wat is er gebeurd?");
  }

  private static Locator send(Page page) {
    return page.getByRole(
        AriaRole.BUTTON, new GetByRoleOptions().setName("Versturen").setExact(true));
  }

  private static Locator exit(Page page) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Snel weg"));
  }
}
