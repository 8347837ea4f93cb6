// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A councillor reports with a photo, on a phone and at a desk, with JavaScript and without. */
@RugdekkingTest
@Import(ReportGround.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTests {

  @Autowired ReportGround ground;
  @LocalServerPort int port;

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox")));
  private ReportGround.Town town;

  @BeforeAll
  void newTown() {
    town = ground.town();
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({"320, true", "320, false", "1280, true"})
  void aCouncillorReportsWithAPhoto(int width, boolean javaScript) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("nl-NL")
                .setBaseURL("http://localhost:" + port)
                .setJavaScriptEnabled(javaScript));
    var page = context.newPage();
    signIn(page);
    page.navigate(town.path("/melden"));
    mustBeGood(page, width, javaScript, "leeg");
    page.getByLabel("1. Wat is er gebeurd?").fill("Na de raad kreeg ik drie berichten.");
    page.locator("#photo")
        .setInputFiles(
            new FilePayload("schermafdruk.png", "image/png", Pictures.pngWithText(300, 200)));
    page.getByLabel("Op een andere dag").check();
    send(page);
    assertThat(page.getByText("Vul de dag in").first()).isVisible();
    assertThat(page.getByText("schermafdruk.png")).isVisible();
    mustBeGood(page, width, javaScript, "fout");
    page.getByLabel("Vandaag").check();
    send(page);
    assertThat(page.getByText("Ilse Brandsema (behandelaar)")).isVisible();
    mustBeGood(page, width, javaScript, "ontvangen");
    page.navigate(town.path("/meldingen"));
    mustBeGood(page, width, javaScript, "lijst");
    context.close();
  }

  private void signIn(Page page) {
    page.navigate(town.path("/aanmelden"));
    page.locator("#login").fill(ReportGround.mail(town.organisation().slug(), "Femke Terwisscha"));
    page.locator("#password").fill(ReportGround.PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(url -> !url.endsWith("/aanmelden"));
  }

  private static void send(Page page) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Versturen"))
        .click();
  }

  private static void mustBeGood(Page page, int width, boolean javaScript, String step) {
    var folder = Path.of("target", "screenshots");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(folder.resolve("report-%s-%d-%s.png".formatted(step, width, javaScript))));
    assertThat(page.content()).doesNotContain("??");
    if (javaScript) {
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      var wide = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) wide).intValue()).as("no sideways scrolling").isLessThanOrEqualTo(width);
    }
  }
}
