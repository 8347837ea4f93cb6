// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A real browser for journeys: Debian's Chromium, started once for all tests of a run. Every page
 * opens in a context of its own (own cookies); close the browser object to close its pages.
 *
 * <pre>{@code
 * try (Browser browser = Browser.at("http://localhost:" + port)) {
 *   Page page = browser.phone().page();          // 320 x 640; desk() is 1280 x 900
 *   page.navigate("/duindrecht");                // relative to the address
 *   Browser.check(page, "report-sent");          // axe, sideways scroll, screenshot
 * }
 * browser.desk().withoutScript().in("en").page()
 * }</pre>
 */
public final class Browser implements AutoCloseable {

  private static final String CHROMIUM =
      System.getenv()
          .getOrDefault("RUGDEKKING_CHROMIUM", found("chromium-headless-shell", "chromium"));
  private static final String AT_REST =
      "() => !document.querySelector('form[data-busy], .htmx-request, .htmx-swapping, .htmx-settling')";
  private static final Set<BrowserContext> WITHOUT_SCRIPT = new HashSet<>();

  private final String address;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  // The one without windows first: it takes half the processor time.
  private static String found(String... names) {
    return Stream.of(names)
        .map("/usr/bin/"::concat)
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("/usr/bin/chromium");
  }

  /** Of the page itself, unpacked: bounded for whoever has a bad connection. */
  private static final int MOST_BYTES = 60_000;

  private static final boolean PICTURES = Boolean.getBoolean("rugdekking.test.pictures");

  private Browser(String address) {
    this.address = address;
  }

  public static Browser at(String address) {
    return new Browser(address);
  }

  public Visit phone() {
    return wide(320);
  }

  public Visit desk() {
    return wide(1280);
  }

  /** A screen of this width, as high as such screens are. */
  public Visit wide(int width) {
    int height = width < 360 ? 640 : width < 1000 ? 844 : 900;
    return new Visit(this, width, height, true, "nl");
  }

  /** What kind of visitor comes: screen, with or without JavaScript, language of the browser. */
  public record Visit(Browser browser, int width, int height, boolean script, String language) {

    public Visit withoutScript() {
      return new Visit(browser, width, height, false, language);
    }

    public Visit in(String newLanguage) {
      return new Visit(browser, width, height, script, newLanguage);
    }

    public Page page() {
      return browser.open(this);
    }
  }

  private Page open(Visit visit) {
    BrowserContext context =
        Running.CHROME.newContext(
            new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(visit.width, visit.height)
                .setJavaScriptEnabled(visit.script)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(visit.language.equals("en") ? "en-GB" : "nl-NL"));
    // a busy machine is no fault of a page
    context.setDefaultTimeout(30_000);
    contexts.add(context);
    context.onConsoleMessage(this::listen);
    if (!visit.script) {
      WITHOUT_SCRIPT.add(context);
    }
    return context.newPage();
  }

  /** A script or style that the content policy refused says so in the console. */
  private void listen(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      refused.add(message.text());
    }
  }

  /**
   * The page is readable by everyone: axe finds nothing, nothing sticks out sideways, it is light
   * and can be understood by ear. Waits for a form that is on its way; with ./test --quick and
   * ./test --long leaves a picture in target/screenshots/name-width.png, and beside it what a
   * screen reader says.
   */
  public static void check(Page page, String name) {
    if (hasScript(page)) {
      page.waitForFunction(AT_REST);
    }
    screenshot(page, name);
    assertFits(page, name);
    assertLight(page, name);
    AccessibilityReview.of(page, name, hasScript(page));
  }

  private static boolean hasScript(Page page) {
    return !WITHOUT_SCRIPT.contains(page.context());
  }

  public static void screenshot(Page page, String name) {
    if (!PICTURES) {
      return;
    }
    String file = name + "-" + page.viewportSize().width + ".png";
    page.screenshot(
        new ScreenshotOptions().setPath(Path.of("target/screenshots", file)).setFullPage(true));
  }

  private static void assertLight(Page page, String name) {
    int heavy = page.content().getBytes(StandardCharsets.UTF_8).length;
    if (heavy >= MOST_BYTES) {
      throw new AssertionError(name + " weighs " + heavy + " bytes");
    }
  }

  private static void assertFits(Page page, String name) {
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    if (wide > page.viewportSize().width) {
      throw new AssertionError(
          name + " is " + wide + " wide on a screen of " + page.viewportSize().width);
    }
  }

  /** Also fails when a page of this browser needed what the content policy refuses. */
  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    WITHOUT_SCRIPT.removeAll(contexts);
    contexts.clear();
    if (!refused.isEmpty()) {
      throw new AssertionError(String.join("\n", refused));
    }
  }

  /** Started at the first page, ended with the run: a start costs as much as twenty pages. */
  private static final class Running {

    static final com.microsoft.playwright.Browser CHROME = start();

    private static com.microsoft.playwright.Browser start() {
      Playwright playwright =
          Playwright.create(
              new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(Path.of(CHROMIUM))
                  .setArgs(
                      List.of(
                          "--headless",
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-sync",
                          "--no-first-run")));
    }
  }
}
