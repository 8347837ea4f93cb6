// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.database.CurrentOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers without content when an open page asks whether something changed and nothing did. It
 * remembers for each page of a session that the last full answer was "nothing changed". As long as
 * no alarm of the organisation has changed since then, the same answer is given again from memory.
 * In all other cases the request passes on to the rules: after each change, and also once ten
 * minutes have passed, because somebody may have got or lost an office meanwhile. An answer from
 * memory has no content, so it tells nothing to a person who lost an office.
 *
 * <p>Only the questions that our own pages ask are remembered, each in a few hundred bytes and only
 * with one session. Otherwise anybody could fill the memory with long addresses, and empty it for
 * all others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class UnchangedPollFilter extends OncePerRequestFilter {

  private static final String SESSION_COOKIE = "sessie";
  private static final Pattern SESSION = Pattern.compile("[\\w-]{1,100}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/[\\w-]{1,100}/(?:alarmbalk|(?:mijn|meldingen)/[\\w-]{1,50}/gevaar"
              + "|incidenten/[\\w-]{1,50}/getroffenen/[\\w-]{1,50}/eerste-uur/stand)");
  private static final Pattern STATE = Pattern.compile("stand=\\d{1,10}");
  private static final long KEPT_FOR = Duration.ofMinutes(10).toNanos();
  private static final int MAX_ANSWERS = 20_000;

  /** A question of an open page: the session, the page, and what that page shows now. */
  private record Question(String session, String path, String shown) {}

  private record LastDecision(String fingerprint, long decidedAt) {

    boolean isStillTrue(String now) {
      return fingerprint.equals(now) && System.nanoTime() - decidedAt < KEPT_FOR;
    }
  }

  private final Map<Question, LastDecision> answers = new ConcurrentHashMap<>();
  private final RunningAlarms alarms;

  UnchangedPollFilter(RunningAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null
        || !STATE.matcher(query).matches()
        || !ADDRESS.matcher(request.getRequestURI()).matches()
        || !request.getMethod().equals("GET")
        || CurrentOrganisation.find().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = findSession(request);
    var query = request.getQueryString();
    if (session.isEmpty() || query == null) {
      chain.doFilter(request, response);
      return;
    }
    var question = new Question(session.get(), request.getRequestURI(), query);
    var fingerprint = alarms.getFingerprint();
    var known = answers.get(question);
    if (known != null && known.isStillTrue(fingerprint)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    chain.doFilter(request, response);
    remember(question, response.getStatus() == HttpStatus.NO_CONTENT.value() ? fingerprint : null);
  }

  private void remember(Question question, @Nullable String fingerprint) {
    if (fingerprint == null) {
      answers.remove(question);
      return;
    }
    if (answers.size() >= MAX_ANSWERS) {
      answers.clear();
    }
    answers.put(question, new LastDecision(fingerprint, System.nanoTime()));
  }

  // A browser sends one session. With several, somebody could send another one each time, beside
  // the real one.
  private static Optional<String> findSession(HttpServletRequest request) {
    var cookies = request.getCookies();
    var sessions =
        cookies == null
            ? List.<String>of()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SESSION_COOKIE))
                .map(Cookie::getValue)
                .toList();
    return sessions.size() == 1
        ? Optional.of(sessions.getFirst()).filter(session -> SESSION.matcher(session).matches())
        : Optional.empty();
  }
}
