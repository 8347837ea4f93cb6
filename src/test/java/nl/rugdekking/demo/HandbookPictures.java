// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Objects;
import nl.rugdekking.Browser;

/**
 * Takes the pictures of the handbook from a demonstration that runs somewhere; {@code bin/pictures}
 * starts one. A page that a picture is of and that is not there is an error.
 */
final class HandbookPictures {

  private static final int QUALITY = 60;
  private static final String TOWN = "/duindrecht";

  private final Browser browser;
  private final Path directory;

  private HandbookPictures(Browser browser, Path directory) {
    this.browser = browser;
    this.directory = directory;
  }

  public static void main(String[] arguments) {
    int status = 1;
    try (var browser = Browser.at(setting("address"))) {
      var pictures = new HandbookPictures(browser, Path.of(setting("directory")));
      pictures.affected();
      pictures.handlers();
      pictures.keepers();
      status = 0;
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
    }
    System.exit(status); // the browser's driver would keep us
  }

  private static String setting(String name) {
    return Objects.requireNonNull(System.getProperty("pictures." + name), name);
  }

  private void affected() {
    var page = as("Femke Terwisscha", browser.phone());
    page.navigate(TOWN + "/melden");
    take(page, "melden");
    page.navigate(TOWN + "/mijn");
    first(page, "main a[href*='/mijn/']").click();
    take(page, "mijn-zaak");
    page.navigate(page.url() + "/wensen");
    take(page, "wensen");
    page.navigate(TOWN + "/meldingen");
    first(page, "main a[href*='/meldingen/']").click();
    take(page, "melding");
    var nobody = browser.phone().page();
    nobody.navigate(TOWN + "/anoniem");
    take(nobody, "zonder-naam");
  }

  private void handlers() {
    var page = as("Ilse Brandsema", browser.desk());
    page.navigate(TOWN + "/taken");
    take(page, "taken");
    first(page, "main a[href*='/incidenten/2']").click();
    take(page, "incident");
    var incident = page.url();
    page.navigate(incident + "/samenvoegen");
    take(page, "samenvoegen");
    page.navigate(TOWN + "/incidenten");
    take(page, "register");
    page.navigate(TOWN + "/overzicht");
    take(page, "overzicht");
  }

  private void keepers() {
    var coordinator = as("Petra Zandhuis", browser.desk());
    coordinator.navigate(TOWN + "/beheer/incidentenlijst");
    take(coordinator, "oude-lijst");
    coordinator.navigate(TOWN + "/beheer/piket");
    take(coordinator, "piket");
    coordinator.navigate(TOWN + "/beheer/personen");
    take(coordinator, "mensen");
  }

  private Page as(String name, Browser.Visit visit) {
    var page = visit.page();
    page.navigate(TOWN + "/demo");
    first(page, "li:has-text('" + name + "') button").click();
    page.waitForURL(url -> !url.endsWith("/demo"));
    return page;
  }

  private static Locator first(Page page, String selector) {
    return page.locator(selector).first();
  }

  private void take(Page page, String name) {
    if (page.title().isBlank() || page.locator("main h1").count() != 1) {
      throw new IllegalStateException(name + " is no page of ours: " + page.url());
    }
    page.screenshot(
        new ScreenshotOptions()
            .setPath(directory.resolve(name + ".jpg"))
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setClip(0, 0, page.viewportSize().width, height(page))
            .setFullPage(true));
  }

  // Two screens tell what a page is; the rest is more of it.
  private static double height(Page page) {
    int whole = (int) page.evaluate("document.documentElement.scrollHeight");
    return Math.min(whole, 2.0 * page.viewportSize().height);
  }
}
