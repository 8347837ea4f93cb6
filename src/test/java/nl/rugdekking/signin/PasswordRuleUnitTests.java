// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import nl.rugdekking.signin.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleUnitTests {

  private static final String LOGIN = "jan.jansen@voorbeeldstad.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaa",
        "123456789012",
        "qwertyuiop12",
        "qwertyqwerty",
        "Password123!!",
        "iloveyou1234",
        "wachtwoord12",
        "Wachtwoord2026",
        "Welkom2026!!",
        "Winter2026!!",
        "gemeentehuis12",
        "abcdefghijklmnop",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void refusesWhatIsGuessedSoon(String password) {
    assertThat(PasswordRule.fault(password, LOGIN)).contains(Fault.GUESSABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LOGIN,
        "JAN.JANSEN@voorbeeldstad.example",
        "jan.jansen123",
        "jan.jansen2026",
        "j.jansen2026!",
        "jansenjansen",
        "voorbeeldstad1",
        "Voorbeeldstad2026!",
        "voorbeeldstad.example"
      })
  void refusesTheLoginAndWhatIsMadeOfIt(String password) {
    assertThat(PasswordRule.fault(password, LOGIN)).contains(Fault.GUESSABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drie fietsen in het water",
        "jansen gaat op zondag fietsen",
        "een-lang-wachtwoord",
        "vK7#mmQx2!tz",
        "qTLvbncwdpzxhs"
      })
  void takesWhatOnlyTheOwnerKnows(String password) {
    assertThat(PasswordRule.fault(password, LOGIN)).isEmpty();
  }

  @Test
  void refusesALongLoginToo() {
    var login = "een.heel.lange.naam.van.iemand@ergens.ver.weg.voorbeeldstad.example";
    assertThat(PasswordRule.fault(login, login)).contains(Fault.GUESSABLE);
    assertThat(PasswordRule.fault("1" + login.toUpperCase(Locale.ROOT) + "!", login))
        .contains(Fault.GUESSABLE);
  }

  @Test
  void countsNoSpacesAround() {
    assertThat(PasswordRule.fault("    kort    ", LOGIN)).contains(Fault.SHORT);
    assertThat(PasswordRule.fault(" ".repeat(40), LOGIN)).contains(Fault.SHORT);
  }

  @Test
  void aPasswordMadeToKeepUsBusyIsAnsweredSoon() {
    PasswordRule.fault("drie fietsen in het water", LOGIN); // reads the lists
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    PasswordRule.fault("4@8({[<369&#!1/|0$5+7%2".repeat(400), LOGIN);
    var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    assertThat(taken).isLessThan(Duration.ofSeconds(1)); // whole, it would be for ever
  }

  @Test
  void aRefusedPasswordIsNotInTheSentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordRule.require("wachtwoord12", LOGIN))
        .withMessageNotContaining("wachtwoord12");
  }
}
