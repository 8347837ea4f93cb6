// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.rugdekking.Browser;
import nl.rugdekking.SecondStep;

// More than 300 lines, because each thing that somebody does on a page is a method of it.
/**
 * Somebody with a browser: opens pages, fills in, presses, reads. Texts are named by their key, so
 * that the same steps walk in both languages.
 */
final class Visitor {

  private static final Pattern NUMBER = Pattern.compile("20\\d\\d-[A-Z0-9]{4,}");

  private static final Pattern BACK = Pattern.compile("[?&]terug=([^&]+)");

  /** Small words that stand in nearly every Dutch heading and in no English one. */
  private static final Pattern DUTCH =
      Pattern.compile("(?i).*\\b(de|het|een|wij|wie|wat|van|niet|naar|uw|mijn|bij|u)\\b.*");

  private final Journey journey;
  private final Page page;
  private final Hands hands;
  private final List<String> faults = new ArrayList<>();

  static {
    // A busy machine is no fault of a page.
    setDefaultAssertionTimeout(20_000);
  }

  Visitor(Journey journey, Page page) {
    this.journey = journey;
    this.page = page;
    this.hands = journey.screen().mouse() ? Hands.WITH_MOUSE : new Keyboard(page);
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
  }

  Town town() {
    return journey.town();
  }

  String text(String key, Object... args) {
    return journey.text(key, args);
  }

  Page page() {
    return page;
  }

  /** For what a page has no text or field of its own for. */
  Hands hands() {
    return hands;
  }

  boolean script() {
    return journey.screen().script();
  }

  Visitor open(String path) {
    page.navigate(journey.town().path(path));
    return this;
  }

  /** Chooses the language of the journey at the foot of the page. */
  Visitor speak() {
    if (journey.inEnglish() && "nl".equals(page.locator("html").getAttribute("lang"))) {
      leave(page.locator("button[name=taal]"));
    }
    return this;
  }

  /** Opens the first page with this session. */
  Visitor comeIn(String session) {
    page.context()
        .addCookies(List.of(new Cookie("sessie", session).setDomain("localhost").setPath("/")));
    return open("");
  }

  Visitor signIn(String person) {
    speak();
    fill("login", journey.town().login(person));
    fill("password", Town.PASSWORD);
    leave(
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#password")))
            .getByRole(AriaRole.BUTTON));
    return this;
  }

  /** The second step, as the page would send it; one journey walks the page itself. */
  Visitor takeSecondStep(String person) {
    var login = journey.town().login(person);
    var form = Map.of("code", SecondStep.code(login));
    assertThat(post(journey.town().path("/tweede-stap"), form).status()).isEqualTo(200);
    var back = BACK.matcher(page.url());
    if (back.find()) {
      page.navigate(URLDecoder.decode(back.group(1), StandardCharsets.UTF_8));
    } else {
      page.reload();
    }
    return this;
  }

  Visitor fill(String field, String text) {
    hands.fill(page.locator("#" + field), text);
    return this;
  }

  Visitor choose(String field, String value) {
    hands.check(page.locator("input[name='%s'][value='%s']".formatted(field, value)));
    return this;
  }

  /** Tells the affected this on the page that is open, with every promise that it names ticked. */
  Visitor tells(String words) {
    var told = page.locator("input[name=told]");
    for (var one = 0; one < told.count(); one++) {
      hands.check(told.nth(one));
    }
    return fill("words", words).press("handling.tell.send");
  }

  Visitor select(String field, String value) {
    hands.select(page.locator("#" + field), value);
    return this;
  }

  Visitor handIn(String field, FilePayload file) {
    hands.handIn(page.locator("#" + field), file);
    return this;
  }

  /** Presses the button of this text, and waits for the page that comes. */
  Visitor press(String key, Object... args) {
    leave(button(key, args));
    return this;
  }

  /** Presses the button, and gets the sentence why not; what was typed is still on the page. */
  Visitor pressRefused(String key, String sentence, Object... args) {
    hands.click(button(key));
    if (journey.screen().script()) {
      assertThat(page.locator("#rd-melding")).containsText(journey.text(sentence, args));
    }
    return reads(sentence, args);
  }

  /** As {@link #press}, where a page has several forms with such a button. */
  Visitor pressIn(Locator form, String key) {
    leave(
        form.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(journey.text(key)).setExact(true)));
    return this;
  }

  Locator button(String key, Object... args) {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(journey.text(key, args)).setExact(true));
  }

  @SuppressWarnings("deprecation") // the only way to have two clicks under way at once
  static Locator.ClickOptions withoutWaiting() {
    return new Locator.ClickOptions().setNoWaitAfter(true);
  }

  /** Follows the link of this text. */
  Visitor follow(String key) {
    return followNamed(journey.text(key));
  }

  /** Follows a link that is named by what it leads to, alone or among other words. */
  Visitor followNamed(String text) {
    var alone =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    var among = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
    leave(alone.count() > 0 ? alone.first() : among.first());
    return this;
  }

  /** Follows the link to this case, whose number a list does not show on a phone. */
  Visitor followCase(String number) {
    leave(page.locator("a[href$='/incidenten/" + number + "']").first());
    return this;
  }

  /** Opens what is folded under this text. */
  Visitor unfold(String key) {
    hands.click(
        page.locator("main summary")
            .filter(new Locator.FilterOptions().setHasText(journey.text(key))));
    return this;
  }

  /** The row of a promise on the board. */
  Locator promise(String kind) {
    var named = new Page.GetByRoleOptions().setName(journey.text("promise.kind." + kind));
    // what is settled is folded
    var heading = page.getByRole(AriaRole.HEADING, named.setExact(true).setIncludeHidden(true));
    return page.locator(".rd-board__row").filter(new Locator.FilterOptions().setHas(heading));
  }

  /** Follows a link that was found already. */
  Visitor follows(Locator way) {
    leave(way);
    return this;
  }

  /** Explains what is still owed: another room may have promised more than a journey tells of. */
  Visitor explainsTheRest(String path) {
    open(path);
    var left = page.locator(".rd-board__row a[href*='/beloften/']:not([href$='/verbeteren'])");
    while (left.count() > 0) {
      Folds.explaining(follows(left.last())).select("explain-reason", "other");
      fill("explain-words", "Anders.");
      press("handling.explain.save").open(path);
    }
    return this;
  }

  /** Follows the button beside a promise. */
  Visitor followPromise(String kind, String action) {
    var fold = promise(kind).first().locator("xpath=ancestor::details[not(@open)]/summary");
    if (fold.count() > 0) {
      hands.click(fold);
    }
    leave(
        promise(kind)
            .getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions()
                    .setName(Pattern.compile("^\\s*" + journey.text(action))))
            .first());
    return this;
  }

  Visitor promiseIs(String kind, String state) {
    assertThat(promise(kind)).containsText(journey.text("promise." + state));
    return this;
  }

  // With JavaScript the body is exchanged in place: the old one is recognised by a mark.
  private void leave(Locator way) {
    page.evaluate("document.querySelector('main').dataset.left = 'true'");
    hands.click(way);
    if (journey.screen().script()) {
      // looks at every frame: the other way looks again after 100 and then 250 ms
      page.waitForFunction("() => !document.querySelector('main[data-left]')");
    } else {
      assertThat(page.locator("main[data-left]")).hasCount(0);
    }
    page.waitForLoadState();
  }

  Visitor reads(String key, Object... args) {
    return readsText(journey.text(key, args));
  }

  Visitor readsText(String text) {
    assertThat(page.locator("main")).containsText(text);
    return this;
  }

  Visitor readsNowhere(String... texts) {
    assertThat(page.content()).doesNotContain(texts);
    return this;
  }

  /** The page is good for everyone: axe, width, no missing text, no fault in its script. */
  Visitor look(String step) {
    Browser.check(page, journey.nextPicture(step));
    assertThat(page.content()).doesNotContain("??");
    assertThat(faults).as(step).isEmpty();
    assertThat(page.locator("html")).hasAttribute("lang", journey.screen().language());
    if (journey.inEnglish()) {
      assertThat(page.locator("h1, h2, h3, legend, label, button").allInnerTexts())
          .as(step)
          .filteredOn(text -> !text.equals("Nederlands"))
          .noneMatch(text -> DUTCH.matcher(text.replace('\n', ' ')).matches());
    }
    return this;
  }

  /** The number of the incident that stands on the page. */
  String number() {
    var main = page.locator("main"); // the page of a talk has it in addresses only
    var found = NUMBER.matcher(main.innerText() + main.innerHTML());
    assertThat(found.find()).as("a number on " + page.url()).isTrue();
    return found.group();
  }

  APIResponse get(String path) {
    return page.context().request().get(page.url().replaceFirst("(//[^/]+)/.*", "$1") + path);
  }

  /** Sends a form that no page offered, with the token that every page of ours carries. */
  APIResponse post(String path, Map<String, String> fields) {
    var form = FormData.create();
    fields.forEach(form::set);
    form.set("_csrf", token());
    return page.context()
        .request()
        .post(
            page.url().replaceFirst("(//[^/]+)/.*", "$1") + path,
            RequestOptions.create().setForm(form));
  }

  private String token() {
    return Objects.requireNonNull(page.locator("input[name=_csrf]").first().getAttribute("value"));
  }
}
