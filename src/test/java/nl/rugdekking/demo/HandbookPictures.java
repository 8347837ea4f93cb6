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
      pictures.danger();
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
    page.navigate(TOWN + "/mijn");
    first(page, "main a[href*='/mijn/']").click();
    first(page, "main a[href*='/meer']").click();
    take(page, "meer-vertellen");
    var nobody = browser.phone().page();
    nobody.navigate(TOWN);
    take(nobody, "voorpagina");
    nobody.navigate(TOWN + "/hulp");
    take(nobody, "hulp");
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
    page.navigate(TOWN + "/incidenten/zoeken");
    page.locator("#words").fill("raad");
    page.locator("#words").press("Enter");
    first(page, "main mark").waitFor();
    take(page, "zoeken");
  }

  private void keepers() {
    var coordinator = as("Petra Zandhuis", browser.desk());
    coordinator.navigate(TOWN + "/beheer/incidentenlijst");
    take(coordinator, "oude-lijst");
    coordinator.navigate(TOWN + "/beheer/piket");
    take(coordinator, "piket");
    coordinator.navigate(TOWN + "/beheer/personen");
    take(coordinator, "mensen");
    coordinator.navigate(TOWN + "/beheer/huisstijl");
    take(coordinator, "huisstijl");
    coordinator.navigate(TOWN + "/beheer/hulp");
    take(coordinator, "hulpnummers");
  }

  /** Comes last: while somebody is called, other pages show a bar. */
  private void danger() {
    var page = as("Daan Oosterlee", browser.phone());
    page.navigate(TOWN + "/melden");
    page.locator("#danger1").check();
    page.locator("#phone").fill("06 00000000");
    page.locator("#words").fill("Een man staat voor mijn huis.");
    first(page, "main button.nl-button--primary").click();
    first(page, ".rd-calling").waitFor();
    take(page, "gevaar");
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
