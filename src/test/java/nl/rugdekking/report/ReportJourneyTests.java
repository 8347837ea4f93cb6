// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nl.rugdekking.Browser;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.evidence.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A councillor reports with a photo, on a phone and at a desk, with JavaScript and without. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTests {

  @Autowired ReportGround ground;
  @LocalServerPort int port;

  private ReportGround.Town town;

  @BeforeAll
  void newTown() {
    town = ground.town();
  }

  @ParameterizedTest
  @CsvSource({"320, true", "320, false", "1280, true"})
  void aCouncillorReportsWithAPhoto(int width, boolean script) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, width, script);
      looks(page, script, "empty");
      page.getByLabel("In uw eigen woorden").fill("Na de raad kreeg ik drie berichten.");
      page.locator("#photo")
          .setInputFiles(
              new FilePayload("schermafdruk.png", "image/png", Pictures.pngWithText(300, 200)));
      page.getByLabel("Andere dag").check();
      press(page, "Versturen");
      assertThat(page.getByText("Vul de dag in").first()).isVisible();
      assertThat(page.getByText("schermafdruk.png")).isVisible();
      looks(page, script, "wrong");
      page.getByLabel("Vandaag").check();
      press(page, "Versturen");
      page.waitForURL("**/meldingen/*");
      assertThat(page.getByText("Ilse Brandsema (behandelaar)")).isVisible();
      looks(page, script, "received");
      page.navigate(town.path("/mijn"));
      looks(page, script, "list");
    }
  }

  @ParameterizedTest
  @CsvSource({"320, false", "1280, true"})
  void whoReadsItFollowsWhatIsTicked(int width, boolean script) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, width, script);
      var owner = page.locator(".rd-reads-me").getByText("Ilse Brandsema (behandelaar)");
      var nobodyElse = page.locator("[data-readers] .rd-reads-adviser-own");
      var named =
          page.locator("[data-readers]")
              .getByText("Noemt u een collega, dan leest die persoon uw melding niet");
      assertThat(owner).isVisible();
      assertThat(nobodyElse).isHidden();
      assertThat(named).isHidden();
      page.getByLabel("Alleen voor de vertrouwenspersoon").check();
      assertThat(owner).isHidden();
      assertThat(nobodyElse).isVisible();
      page.getByLabel("Een collega of bestuurder deed het").check();
      assertThat(owner).isHidden();
      assertThat(nobodyElse).isHidden();
      assertThat(named).isVisible();
      looks(page, script, "colleague");
    }
  }

  @ParameterizedTest
  @CsvSource({"320, false", "1280, true"})
  void whatIsKeptIsFoundAgainWhereOneBegins(int width, boolean script) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page = reporting(browser, width, script);
      page.getByLabel("In uw eigen woorden").fill("Morgen schrijf ik verder.");
      page.getByText("Bewaren, weggooien en hulp").click();
      press(page, "Bewaren voor later");
      assertThat(page.getByText("Bewaard, en nog niet verstuurd")).isVisible();
      looks(page, script, "kept");
      page.navigate(town.path("/melden"));
      assertThat(page.getByLabel("In uw eigen woorden")).hasValue("");
      page.getByText("Verder schrijven").first().click();
      assertThat(page.getByLabel("In uw eigen woorden")).hasValue("Morgen schrijf ik verder.");
      page.getByText("Bewaren, weggooien en hulp").click();
      press(page, "Weggooien");
    }
  }

  private Page reporting(Browser browser, int width, boolean script) {
    var visit = width < 1000 ? browser.phone() : browser.desk();
    var page = (script ? visit : visit.withoutScript()).page();
    page.navigate(town.path("/inloggen"));
    page.locator("#login").fill(ReportGround.mail(town.organisation().slug(), "Femke Terwisscha"));
    page.locator("#password").fill(ReportGround.PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(url -> !url.endsWith("/inloggen"));
    page.navigate(town.path("/melden"));
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void looks(Page page, boolean script, String step) {
    assertThat(page.content()).doesNotContain("??");
    Browser.check(page, "report/" + step + (script ? "-js" : "-nojs"));
  }
}
