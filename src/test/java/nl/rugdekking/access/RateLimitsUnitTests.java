// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

class RateLimitsUnitTests {

  private static final int MOST = 20;

  private final Accounts accounts = mock(Accounts.class);
  private final SignIn signIn =
      new SignIn(
          accounts,
          new HttpSessionSecurityContextRepository(),
          new RateLimits(MOST, MOST),
          mock(JdbcIndexedSessionRepository.class),
          mock(SignInLog.class));

  @Test
  void letAWholeTownHallInFromOneAddress() {
    when(accounts.check(anyString(), eq("right"))).thenReturn(Optional.of(UUID.randomUUID()));

    for (int i = 0; i < 20 * MOST; i++) {
      assertThat(attempt("person-" + i, "right")).isPresent();
    }
  }

  @Test
  void stopWhoGuessesOneLogin() {
    for (int i = 0; i < MOST; i++) {
      assertThat(attempt("griffier", "wrong")).isEmpty();
    }
    assertThatThrownBy(() -> attempt("griffier", "right"))
        .isInstanceOf(PlainSentenceException.class);
  }

  @Test
  void stopWhoGuessesOneLoginThatIsSpelledInManyWays() {
    var spellings = List.of("griffier", "GRIFFIER", "Griffier ", "\0griffier", "grif\0fier");
    for (int i = 0; i < MOST; i++) {
      assertThat(attempt(spellings.get(i % spellings.size()), "wrong")).isEmpty();
    }
    for (var spelling : spellings) {
      assertThatThrownBy(() -> attempt(spelling, "right"))
          .isInstanceOf(PlainSentenceException.class);
    }
  }

  @Test
  void stopWhoGuessesManyLoginsFromOneAddress() {
    for (int i = 0; i < 5 * MOST; i++) {
      assertThat(attempt("person-" + i, "wrong")).isEmpty();
    }
    assertThatThrownBy(() -> attempt("somebody-else", "wrong"))
        .isInstanceOf(PlainSentenceException.class);
  }

  private Optional<UUID> attempt(String login, String password) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("192.0.2.7");
    return Tenancy.in(
        new OrganisationId(UUID.randomUUID()), () -> signIn.check(login, password, request));
  }
}
