// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String AT_REST =
      "() => !document.querySelector('form[data-busy], .htmx-request, .htmx-swapping, .htmx-settling')";
  private static final Set<BrowserContext> WITHOUT_SCRIPT = new HashSet<>();
  private static final Map<Integer, Page> TWINS = new HashMap<>();

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

  /**
   * The styles and scripts, whose names say what is in them, and every element with its attributes,
   * without what people or chance put there. Rows of a list or table that are built alike count
   * once, so that a list with three rows is the same page as one with two.
   */
  private static final String MARKUP =
      """
      () => {
        const texts = ['value', 'href', 'action', 'content', 'nonce', 'selected',
          'aria-label', 'alt', 'title', 'placeholder'];
        const says = one => texts.includes(one.name) || one.name.startsWith('data-')
          ? one.name + '=' + !!one.value
          : one.name + '=' + one.value.replace(/[0-9a-f-]{36}|[0-9]+/g, '#');
        const own = element => element.tagName
          + [...element.attributes].map(says).sort().join(' ')
          + [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        const whole = element => {
          const inside = [...element.children].map(whole);
          const rows = ['UL', 'OL', 'TBODY'].includes(element.tagName);
          const once = rows ? [...new Set(inside)].sort()
            : inside.filter((child, i) => child !== inside[i - 1]);
          return own(element) + '{' + once.join('\\n') + '}';
        };
        const loaded = [...document.querySelectorAll('link[rel=stylesheet], script[src]')]
          .map(one => one.getAttribute('href') ?? one.getAttribute('src'));
        return loaded.join('\\n') + whole(document.documentElement);
      }
      """;

  private static final boolean LONG = Boolean.getBoolean("rugdekking.test.long");

  /** Which axe it is, and what it looks for. */
  private static final String AXE =
      AxeBuilder.class.getProtectionDomain().getCodeSource().getLocation().getPath() + RULES;

  // Asks for what is wrong alone: all that is right is a long answer, and takes long to read.
  private static final String LOOK =
      """
      tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(answer =>
        answer.violations.map(rule => rule.id + ': ' + rule.help + rule.nodes
          .map(node => '\\n    ' + node.html + '\\n    ' + node.failureSummary).join(''))
        .join('\\n'))
      """;

  private static final boolean PICTURES = Boolean.getBoolean("rugdekking.test.pictures");

  /** The markup of pages in which axe found nothing. */
  private static final SeenPages CLEAN = new SeenPages();

  private Browser(String address) {
    this.address = address;
  }

  public static Browser at(String address) {
    return new Browser(address);
  }

  public Visit phone() {
    return new Visit(this, 320, 640, true, "nl");
  }

  public Visit desk() {
    return new Visit(this, 1280, 900, true, "nl");
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
   * The page is readable by everyone: axe finds nothing, nothing sticks out sideways. Waits for a
   * form that is on its way; leaves a picture in target/screenshots/name-width.png with ./test
   * --quick and ./test --long.
   */
  public static void check(Page page, String name) {
    if (hasScript(page)) {
      page.waitForFunction(AT_REST);
    }
    screenshot(page, name);
    assertFits(page, name);
    axe(page, name);
  }

  /**
   * Fails when axe finds anything. A page that differs from one seen before in its texts only is
   * not looked at again, also not by the next run while styles, scripts and axe are the same; in
   * the long tests it is, at each width. Axe needs JavaScript: a page that is visited without is
   * shown again, letter for letter and with its own scripts left out, in a page that has it.
   */
  public static void axe(Page page, String name) {
    String markup = markup(page);
    if (!CLEAN.has(markup)) {
      lookAt(page, name);
      CLEAN.add(markup);
    }
  }

  private static String markup(Page page) {
    String elements = AXE + page.evaluate(MARKUP);
    return LONG ? page.viewportSize().width + elements : elements;
  }

  private static void lookAt(Page page, String name) {
    if (hasScript(page)) {
      assertClean(page, name);
      return;
    }
    String content = page.content();
    Page twin = TWINS.computeIfAbsent(page.viewportSize().width, width -> twin(page));
    twin.unrouteAll();
    twin.route("**/*.js", Route::abort);
    twin.route(page.url(), route -> route.fulfill(asIs(content)));
    twin.navigate(page.url());
    assertClean(twin, name);
  }

  // One for each width, for the whole run: a new one for each look doubles the time of a journey.
  private static Page twin(Page page) {
    return Running.CHROME.newContext(sameScreen(page)).newPage();
  }

  private static boolean hasScript(Page page) {
    return !WITHOUT_SCRIPT.contains(page.context());
  }

  private static NewContextOptions sameScreen(Page page) {
    return new NewContextOptions()
        .setViewportSize(page.viewportSize().width, page.viewportSize().height);
  }

  private static FulfillOptions asIs(String content) {
    return new FulfillOptions().setContentType("text/html; charset=utf-8").setBody(content);
  }

  private static void assertClean(Page page, String name) {
    page.evaluate(AxeBuilder.getAxeScript() + "\n;null");
    var found = (String) page.evaluate(LOOK, RULES);
    if (!found.isEmpty()) {
      throw new AssertionError(name + " is not accessible:\n" + found);
    }
  }

  public static void screenshot(Page page, String name) {
    if (!PICTURES) {
      return;
    }
    String file = name + "-" + page.viewportSize().width + ".png";
    page.screenshot(
        new ScreenshotOptions().setPath(Path.of("target/screenshots", file)).setFullPage(true));
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
