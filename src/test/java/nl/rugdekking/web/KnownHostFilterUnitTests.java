// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostFilterUnitTests {

  private static final String HEALTH = "/actuator/health";

  private static int status(String baseUrl, String host, String path)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest("GET", path);
    request.setServerName(host);
    request.setLocalAddr("10.0.0.5");
    var response = new MockHttpServletResponse();
    new KnownHostFilter(baseUrl).doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @ParameterizedTest
  @CsvSource({
    "melden.duindrecht.example, 200, 200",
    "MELDEN.Duindrecht.Example, 200, 200",
    "evil.example, 421, 421",
    "melden.duindrecht.example.evil.example, 421, 421",
    "evilmelden.duindrecht.example, 421, 421",
    "duindrecht.example, 421, 421",
    "127.0.0.1, 421, 200",
    "localhost, 421, 200",
    "[::1], 421, 200",
    "10.0.0.5, 421, 200",
    "10.0.0.6, 421, 421",
    "localhost.evil.example, 421, 421",
    "'', 421, 421"
  })
  void answersToTheNameThatPeopleType(String host, int page, int health) throws Exception {
    for (var url :
        new String[] {
          "https://melden.duindrecht.example",
          "https://melden.duindrecht.example:8443",
          "https://Melden.duindrecht.example/"
        }) {
      assertThat(status(url, host, "/duindrecht")).as(url).isEqualTo(page);
      assertThat(status(url, host, HEALTH)).as(url).isEqualTo(health);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 127.0.0.1, 200",
    "http://127.0.0.1:8080, localhost, 200",
    "http://[::1]:8080, localhost, 200",
    "http://localhost:8080, [::1], 200",
    "http://localhost:8080, 10.0.0.5, 421",
    "http://localhost:8080, evil.example, 421"
  })
  void oneMachineHasSeveralNames(String url, String host, int expected) throws Exception {
    assertThat(status(url, host, "/duindrecht")).isEqualTo(expected);
  }

  @Test
  void anAddressWithoutAHostIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new KnownHostFilter("rugdekking"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("RUGDEKKING_BASE_URL");
  }
}
