// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.rugdekking.Stopwatch;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address signs in with made-up logins; somebody else is in danger and says so. */
class SignInFloodModuleTests {

  private static final Pattern CODE = Pattern.compile("name=\"code\"[^>]*value=\"([0-9A-Z]{20})\"");
  private static final String HOME = "/" + OwnApplication.SLUG;
  private static final String NAMELESS = HOME + "/anoniem";
  private static final int CONNECTIONS = 300;
  // The 300 who guess run on the same processors here.
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ROUNDS = 6;
  // so that the network has soon used up all it may try, on a slow machine too
  private static final int SIGN_INS = 2;

  @TempDir static Path directory;

  private static OwnApplication application;

  @BeforeAll
  static void start() {
    application = OwnApplication.start(directory, "--RUGDEKKING_SIGN_INS_PER_QUARTER=" + SIGN_INS);
    application.foundOrganisation();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void whoGuessesAtMadeUpLoginsKeepsNobodyFromReporting() throws Exception {
    var goesOn = new AtomicBoolean(true);
    var guesses = new ConcurrentHashMap<Integer, AtomicInteger>();
    var reporter = new Visitor(application.port());
    report(reporter);
    var guesser = new Visitor(application.port());
    guesser.get(HOME + "/inloggen");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int i = 0; i < CONNECTIONS; i++) {
          // the same page, as the server reads it
          var page = HOME + (i % 2 == 0 ? "/inloggen" : "/%69nloggen");
          threads.execute(() -> guess(guesser, page, goesOn, guesses));
        }
        OwnApplication.until(() -> guesses.containsKey(422));
        // while passwords are looked at, and when the network has used up all it may try
        OwnApplication.until(
            () -> {
              report(reporter);
              return guesses.containsKey(429);
            });
        for (int i = 0; i < ROUNDS || count(guesses, 429) <= CONNECTIONS; i++) {
          report(reporter);
        }
      } finally {
        goesOn.set(false);
      }
    }
    // five times as many from one network, as many again for all logins together, and what grows
    assertThat(count(guesses, 422)).as("%s", guesses).isBetween(10 * SIGN_INS, 15 * SIGN_INS);
    assertThat(count(guesses, 429)).as("%s", guesses).isGreaterThan(CONNECTIONS);
  }

  private static int count(Map<Integer, AtomicInteger> guesses, int status) {
    return guesses.getOrDefault(status, new AtomicInteger()).get();
  }

  private static void report(Visitor reporter) {
    var page = soon("a look", () -> reporter.get(NAMELESS));
    assertThat(page.statusCode()).isEqualTo(200);
    var code = CODE.matcher(page.body());
    assertThat(code.find()).isTrue();
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("code", code.group(1), "words", "Er staat iemand", "day", "UNKNOWN"));
    form.putAll(Map.of("whom", "ME", "body", "COUNCIL", "danger", "true"));
    assertThat(soon("a report", () -> reporter.post(NAMELESS, form)).statusCode()).isEqualTo(200);
    var alive = soon("a probe", () -> application.get("/actuator/health/liveness"));
    assertThat(alive.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> soon(String what, Supplier<HttpResponse<String>> visit) {
    var time = Stopwatch.start();
    var answer = visit.get();
    assertThat(time.ownTime()).as(what).isLessThan(PATIENCE);
    return answer;
  }

  private static void guess(
      Visitor guesser, String page, AtomicBoolean goesOn, Map<Integer, AtomicInteger> statuses) {
    while (goesOn.get()) {
      var form = Map.of("login", UUID.randomUUID() + "@verzonnen.example", "password", "x");
      int status = status(guesser, page, form);
      statuses.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
    }
  }

  /** Zero when the server hung up. */
  private static int status(Visitor guesser, String page, Map<String, String> form) {
    try {
      return guesser.post(page, form).statusCode();
    } catch (UncheckedIOException hungUp) {
      return 0;
    }
  }
}
