// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nl.rugdekking.Browser;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.web.Answers;
import nl.rugdekking.web.LookTest;
import nl.rugdekking.web.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import styleguide.StyleGuideController;

/** Many more slow requests than there are turns; in the end all is as it was. */
@LookTest
class BusyModuleTests {

  private static final int MANY = 400;

  @LocalServerPort int port;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Integer>> slow = new ArrayList<>();
  private Answers answers;
  private String token = "";

  @BeforeEach
  void come() {
    answers = new Answers(port);
    token = answers.token();
    StyleGuideController.slow = new CountDownLatch(1);
    for (int i = 0; i < MANY; i++) {
      slow.add(threads.submit(() -> answers.get("/stijl/traag").statusCode()));
    }
    until(() -> answers.get("/stijl").statusCode() == 503);
  }

  /** Waits for a fact: so many requests take their time to come on a busy machine. */
  private static void until(BooleanSupplier fact) {
    var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!fact.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so after a minute").isLessThan(deadline);
    }
  }

  @AfterEach
  void go() {
    StyleGuideController.slow.countDown();
    threads.close();
  }

  @Test
  void whoCannotBeServedHearsSoSoonAndTheOthersAreServed() throws Exception {
    var time = Stopwatch.start();
    var refused = answers.get("/stijl", "Accept-Language", "en");
    assertThat(time.ownTime()).isLessThan(Duration.ofSeconds(5));
    assertRefused(refused, "en", "web.full.look");
    assertThat(answers.get("/assets/nergens.css").statusCode()).isEqualTo(404);
    StyleGuideController.slow.countDown();
    var statuses = new ArrayList<Integer>();
    for (var one : slow) {
      statuses.add(one.get());
    }
    assertThat(statuses).containsOnly(200, 503).contains(200, 503);
    assertThat(answers.get("/stijl").statusCode()).isEqualTo(200);
  }

  @Test
  void whoSendsGoesBeforeWhoLooks() {
    assertThat(answers.postWithoutToken("/stijl/concept", Map.of("words", "hulp")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aRefusedFormIsToldThatNothingWasSavedAndWhereItsTextIs() {
    for (int i = 0; i < MANY; i++) {
      slow.add(threads.submit(() -> answers.postWith(token, "/stijl/traag").statusCode()));
    }
    var refused = new AtomicReference<HttpResponse<String>>();
    until(
        () -> {
          refused.set(answers.postWithoutToken("/stijl/concept", Map.of("words", "hulp")));
          return refused.get().statusCode() == 503;
        });
    assertRefused(refused.get(), "nl", "web.full.sent");
    assertThat(refused.get().body()).contains("terugknop").doesNotContain("hulp");
  }

  @Test
  void thePageIsReadableByEveryone() {
    for (var language : List.of("nl", "en")) {
      try (var browser = Browser.at("http://localhost:" + port)) {
        var page = browser.phone().in(language).page();
        page.navigate("/stijl/taken/nieuw");
        assertThat(page.content()).contains(text(language, "web.full.look"));
        Browser.check(page, "druk-" + language);
      }
    }
  }

  @Test
  void htmxKeepsItsFormUnderTheNotice() {
    var answer = answers.get("/stijl", "HX-Request", "true");
    assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#rd-melding");
    assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
  }

  private static void assertRefused(HttpResponse<String> answer, String language, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .contains("lang=\"" + language, text(language, sentence))
        .doesNotContain("_csrf", "<form");
  }

  private static String text(String language, String key) {
    return Objects.requireNonNull(Sources.texts(language).get(key));
  }
}
