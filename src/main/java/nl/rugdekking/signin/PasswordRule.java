// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses passwords that are too short or easily guessed: those that are on a list of common
 * passwords, follow a pattern, or are made of the login.
 */
public final class PasswordRule {

  /** The reason why a password is refused, with the key of the sentence about it. */
  public enum Fault {
    SHORT("signin.password.short"),
    GUESSABLE("signin.password.guessable");

    private final String message;

    Fault(String message) {
      this.message = message;
    }

    public String message() {
      return message;
    }
  }

  private static final int MIN_LENGTH = 12;

  /** Only this many characters are rated, because the search takes seconds for long texts. */
  private static final int RATED_LENGTH = 24;

  /** The highest score of the library zxcvbn: at least ten thousand million guesses are needed. */
  private static final int STRONG = 4;

  /** Words that are common in Dutch passwords. The library itself knows English words. */
  private static final List<String> DUTCH =
      List.of(
          "wachtwoord",
          "welkom",
          "geheim",
          "rugdekking",
          "gemeente",
          "gemeentehuis",
          "stadhuis",
          "provincie",
          "waterschap",
          "lente",
          "zomer",
          "herfst",
          "winter",
          "januari",
          "februari",
          "maart",
          "april",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "nederland",
          "amsterdam",
          "rotterdam",
          "feyenoord",
          "voetbal",
          "vakantie",
          "schatje",
          "liefde");

  // Reading the word lists is slow, so it is done when the first password is chosen.
  private static final class Lists {
    private static final Zxcvbn ZXCVBN = new Zxcvbn();
  }

  private PasswordRule() {}

  /**
   * Returns why a password is refused for the account with this login; empty when it is allowed.
   */
  public static Optional<Fault> fault(String password, String login) {
    // Spaces around a password are easily guessed, so they do not count.
    var stripped = password.strip();
    if (stripped.length() < MIN_LENGTH) {
      return Optional.of(Fault.SHORT);
    }
    var loginPattern = Pattern.compile(Pattern.quote(login), Pattern.CASE_INSENSITIVE);
    // The login is removed first, since it may be longer than the part that is rated.
    var withoutLogin = loginPattern.matcher(stripped).replaceAll("");
    var rated = withoutLogin.substring(0, Math.min(withoutLogin.length(), RATED_LENGTH));
    return Lists.ZXCVBN.measure(rated, listWeakWords(login)).getScore() < STRONG
        ? Optional.of(Fault.GUESSABLE)
        : Optional.empty();
  }

  /**
   * Checks a password that a form has already checked.
   *
   * @throws IllegalArgumentException when the password is refused
   */
  static void require(String password, String login) {
    fault(password, login)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("This password is refused: " + fault);
            });
  }

  /**
   * Returns the words that make a password weak: the login, its parts, and the usual Dutch words.
   */
  private static List<String> listWeakWords(String login) {
    var words = new ArrayList<>(DUTCH);
    var lowerCase = login.toLowerCase(Locale.ROOT);
    words.add(lowerCase);
    words.addAll(List.of(lowerCase.split("@")));
    for (var part : lowerCase.split("[^\\p{L}\\p{N}]+")) {
      if (part.length() > 2) {
        words.add(part);
      }
    }
    return words;
  }
}
