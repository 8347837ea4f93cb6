// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import java.util.Locale;
import java.util.stream.Stream;
import nl.rugdekking.Browser;
import nl.rugdekking.signin.OpenSessions;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.MessageSource;

/**
 * One way through the application: the people who walk it share a screen size, a language and a
 * numbered row of pictures in target/screenshots.
 */
final class Journey implements AutoCloseable {

  /** What one looks with: a width, with or without JavaScript or a mouse, a language. */
  record Screen(int width, boolean script, String language, boolean mouse) {

    static final Screen PHONE = new Screen(320, true, "nl", true);
    static final Screen PHONE_WITHOUT_SCRIPT = new Screen(320, false, "nl", true);
    static final Screen DESK = new Screen(1280, true, "nl", true);
    static final Screen PHONE_IN_ENGLISH = new Screen(320, true, "en", true);

    private static final boolean LONG = Boolean.getBoolean("rugdekking.test.long");

    /** In ./test two of them: both widths, with and without JavaScript. */
    static Stream<Screen> two() {
      return LONG ? all() : Stream.of(PHONE_WITHOUT_SCRIPT, DESK);
    }

    /** In ./test a phone without JavaScript. */
    static Stream<Screen> phone() {
      return LONG ? all() : Stream.of(PHONE_WITHOUT_SCRIPT);
    }

    /** In ./test a phone with and without JavaScript. */
    static Stream<Screen> phones() {
      return LONG ? all() : Stream.of(PHONE, PHONE_WITHOUT_SCRIPT);
    }

    /** In ./test the one at which whoever administrates sits. */
    static Stream<Screen> desk() {
      return LONG ? all() : Stream.of(DESK);
    }

    /** For what only exists with JavaScript; in ./test a phone in English and a desk. */
    static Stream<Screen> withScript() {
      return LONG ? all().filter(Screen::script) : Stream.of(PHONE_IN_ENGLISH, DESK);
    }

    /** The same without a mouse. */
    Screen byKeyboard() {
      return new Screen(width, script, language, false);
    }

    /**
     * Each width with and without JavaScript, English, and a desk without a mouse: every journey in
     * ./test --long.
     */
    private static Stream<Screen> all() {
      var dutch =
          Stream.of(320, 390, 1280)
              .flatMap(
                  width -> Stream.of(true, false).map(it -> new Screen(width, it, "nl", true)));
      return Stream.concat(dutch, Stream.of(PHONE_IN_ENGLISH, DESK.byKeyboard()));
    }

    @Override
    public String toString() {
      return width
          + (script ? "" : " without JavaScript")
          + (mouse ? "" : " by keyboard")
          + " in "
          + language;
    }
  }

  private final String name;
  private final Screen screen;
  private final Town town;
  private final MessageSource messages;
  private final int port;
  private final Browser browser;
  private int steps;

  private Journey(String name, Screen screen, Town town, MessageSource messages, int port) {
    this.name = name;
    this.screen = screen;
    this.town = town;
    this.messages = messages;
    this.port = port;
    this.browser = Browser.at("http://localhost:" + port);
  }

  static Journey begin(String name, Screen screen, BeanFactory beans, int port) {
    return new Journey(name, screen, Town.founded(beans), beans.getBean(MessageSource.class), port);
  }

  /** Somebody comes in, in a browser of their own, who signed in before with both steps. */
  Visitor signedIn(String person) {
    return visitor().comeIn(OpenSessions.open(town.login(person), port)).speak();
  }

  /** Somebody comes in, in a browser of their own, and signs in with the password only. */
  Visitor signedInWithPassword(String person) {
    var visitor = visitor();
    visitor.open("");
    visitor.signIn(person);
    return visitor;
  }

  /** Somebody comes to the door, and chooses a language there. */
  Visitor visitor() {
    var visit = browser.wide(screen.width);
    var page = (screen.script ? visit : visit.withoutScript()).page();
    return new Visitor(this, page);
  }

  Town town() {
    return town;
  }

  Screen screen() {
    return screen;
  }

  boolean inEnglish() {
    return screen.language.equals("en");
  }

  /** A text of the application, in the language of the journey. */
  String text(String key, Object... args) {
    return messages.getMessage(key, args, Locale.of(screen.language));
  }

  String nextPicture(String step) {
    steps++;
    return "%s/%02d-%s-%s%s%s"
        .formatted(
            name,
            steps,
            step,
            screen.script ? "js" : "nojs",
            inEnglish() ? "-en" : "",
            screen.mouse ? "" : "-keys");
  }

  @Override
  public void close() {
    browser.close();
  }
}
