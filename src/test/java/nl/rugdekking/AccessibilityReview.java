// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at a page with axe and listens to it, once for each page that is built otherwise. */
final class AccessibilityReview {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Map<Integer, Page> TWINS = new HashMap<>();

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

  private static final boolean PICTURES = Boolean.getBoolean("rugdekking.test.pictures");

  /** Which axe it is, and what it and the ear look for. */
  private static final String AXE =
      AxeBuilder.class.getProtectionDomain().getCodeSource().getLocation().getPath()
          + RULES
          + SpokenPage.VERSION;

  // Asks for what is wrong alone: all that is right is a long answer, and takes long to read.
  private static final String LOOK =
      """
      tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(answer =>
        answer.violations.map(rule => rule.id + ': ' + rule.help + rule.nodes
          .map(node => '\\n    ' + node.html + '\\n    ' + node.failureSummary).join(''))
        .join('\\n'))
      """;

  /** The markup of pages in which axe found nothing. */
  private static final SeenPages CLEAN = new SeenPages();

  private AccessibilityReview() {}

  /**
   * Fails when axe or {@link SpokenPage} finds anything. A page that differs from one seen before
   * in its texts only is not looked at again, also not by the next run while styles, scripts and
   * axe are the same; in the long tests it is, at each width. Axe needs JavaScript: a page that is
   * visited without is shown again, letter for letter and with its own scripts left out, in a page
   * that has it.
   */
  static void of(Page page, String name, boolean script) {
    String markup = markup(page);
    if (!CLEAN.has(markup)) {
      lookAt(page, name, script);
      listenTo(page, name);
      CLEAN.add(markup);
    }
  }

  private static String markup(Page page) {
    String elements = AXE + page.evaluate(MARKUP);
    return LONG ? page.viewportSize().width + elements : elements;
  }

  private static void lookAt(Page page, String name, boolean script) {
    if (script) {
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

  private static void listenTo(Page page, String name) {
    var spoken = SpokenPage.of(page);
    if (PICTURES) {
      write(Path.of("target/screenshots", name + "-" + page.viewportSize().width + ".txt"), spoken);
    }
    if (!spoken.faults().isEmpty()) {
      throw new AssertionError(
          name + " cannot be understood by ear:\n" + String.join("\n", spoken.faults()));
    }
  }

  private static void write(Path file, SpokenPage spoken) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, spoken + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // One for each width, for the whole run: a new one for each look doubles the time of a journey.
  private static Page twin(Page page) {
    return page.context().browser().newContext(sameScreen(page)).newPage();
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
}
