// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@LookTest
class HeadersModuleTests {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;

  private Answers answers;

  @BeforeEach
  void visit() {
    answers = new Answers(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stijl",
        "/nergens",
        "/verboden",
        "/stijl/fout/500",
        "/stijl/fout/503",
        "/assets/rugdekking.css",
        "/assets/nergens.css",
        "/.well-known/security.txt",
        "/%2e%2e/etc/passwd",
        "/stijl;jsessionid=1"
      })
  void everyAnswerCarriesTheHeaders(String path) {
    HttpResponse<String> answer = answers.get(path);
    assertGuarded(answer);
    if (!path.endsWith("rugdekking.css")) {
      assertThat(header(answer, "Cache-Control")).contains("no-store");
    }
  }

  @Test
  void refusedAndRedirectedFormsCarryTheHeaders() {
    assertGuarded(answers.postWithoutToken("/taal", Map.of("taal", "en")));
    assertGuarded(answers.post("/taal", Map.of("taal", "en")));
    assertGuarded(answers.post("/stijl/fout/409", Map.of()));
  }

  private static void assertGuarded(HttpResponse<?> answer) {
    String policy = header(answer, "Content-Security-Policy");
    assertThat(policy.split("; "))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");
    assertThat(policy).doesNotContain("unsafe", "data:", "*", "http");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void browsersAreHeldToHttpsOnceTheyCameByIt() throws Exception {
    MockMvc mvc = webAppContextSetup(context).apply(springSecurity()).build();
    var answer = mvc.perform(get("/stijl").secure(true)).andReturn().getResponse();
    assertThat(answer.getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=63072000 ; includeSubDomains");
    assertThat(answers.get("/stijl").headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void assetsCarryTheirHashAndAreKeptForever() {
    List<String> assets = assets();
    assertThat(assets).hasSize(4).allMatch(path -> path.matches(".*-[0-9a-f]{32}\\.\\w+"));
    for (String asset : assets) {
      assertThat(header(answers.get(asset), "Cache-Control"))
          .isEqualTo("max-age=31536000, public, immutable");
      HttpResponse<byte[]> packed = answers.bytes(asset, "Accept-Encoding", "gzip");
      assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    }
  }

  /** Page, style, scripts and icon together: far under 100 kB as sent, and bounded before that. */
  @ParameterizedTest
  @ValueSource(strings = {"/stijl", "/stijl/taken/nieuw", "/stijl/incidenten/2026-K7M4"})
  void theFirstLoadIsSmall(String path) {
    int sent = answers.bytes(path, "Accept-Encoding", "gzip").body().length;
    int unpacked = answers.bytes(path).body().length;
    for (String asset : assets()) {
      sent += answers.bytes(asset, "Accept-Encoding", "gzip").body().length;
      unpacked += answers.bytes(asset).body().length;
    }
    assertThat(sent).isLessThan(40_000);
    assertThat(unpacked).isLessThan(120_000);
  }

  @Test
  void theAddressForWeaknessesIsPublished() {
    HttpResponse<String> answer = answers.get("/.well-known/security.txt");
    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(answer.body().lines())
        .containsExactly(
            "Contact: mailto:veilig@duindrecht.example",
            "Expires: 2027-02-03T00:00:00Z",
            "Preferred-Languages: nl, en",
            "Canonical: https://localhost/.well-known/security.txt");
  }

  private List<String> assets() {
    Matcher found = ASSET.matcher(answers.get("/stijl").body());
    return found.results().map(match -> match.group(1)).toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("(no " + name + ")");
  }
}
