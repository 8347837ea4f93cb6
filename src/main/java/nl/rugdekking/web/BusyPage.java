// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What those read who are refused before their request is worked on. Drawn once for each language:
 * it has nothing in it of who asks, and refusing must cost next to nothing.
 */
@Component
class BusyPage {

  private static final Logger log = LoggerFactory.getLogger(BusyPage.class);
  private static final String SECONDS = "5";
  private static final long MINUTE = 60_000_000_000L;

  /** Why a request is not worked on. */
  enum Reason {
    /** There are too many requests, or there is no memory for this one. */
    FULL(HttpStatus.SERVICE_UNAVAILABLE, "web.full."),
    /** What is sent does not come, or hardly. */
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "web.slow."),
    /** It does not say how long it is, as every browser does. */
    NO_LENGTH(HttpStatus.LENGTH_REQUIRED, "web.length.");

    private final HttpStatus status;
    private final String key;

    Reason(HttpStatus status, String key) {
      this.status = status;
      this.key = key;
    }
  }

  private record Kind(Reason reason, Locale locale, boolean sent, boolean fragment) {

    /** What was sent is still in the form: behind the way back, or under the notice. */
    String sentence() {
      if (!sent) {
        return reason.key + "look";
      }
      return reason.key + (fragment ? "here" : "sent");
    }
  }

  private final SpringTemplateEngine templates;
  private final ResourceUrlProvider assets;
  private final LocaleResolver locales;
  private final Map<Kind, byte[]> drawn = new ConcurrentHashMap<>();
  private final AtomicLong told = new AtomicLong(System.nanoTime() - MINUTE);

  BusyPage(
      SpringTemplateEngine templates, ResourceUrlProvider assets, LocaleResolver localeResolver) {
    this.templates = templates;
    this.assets = assets;
    this.locales = localeResolver;
  }

  void answer(Reason reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (reason == Reason.FULL) {
      tell();
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    }
    var kind =
        new Kind(
            reason,
            locales.resolveLocale(request),
            request.getMethod().equals("POST"),
            ErrorPages.isFragment(request));
    var page = drawn.computeIfAbsent(kind, this::draw);
    response.setStatus(reason.status.value());
    if (kind.fragment) {
      ErrorPages.aboveThePage(response);
    }
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private byte[] draw(Kind kind) {
    var context = new Context(kind.locale);
    context.setVariable("language", kind.locale.getLanguage());
    context.setVariable("heading", kind.reason.key + "title");
    context.setVariable("sentence", kind.sentence());
    context.setVariable("args", new Object[0]);
    context.setVariable("style", assets.getForLookupPath("/assets/rugdekking.css"));
    context.setVariable("icon", assets.getForLookupPath("/assets/favicon.svg"));
    var text =
        kind.fragment
            ? templates.process("error/page", Set.of("notice"), context)
            : templates.process("error/busy", context);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whoever runs this hears of it once a minute at most: writing is work too. */
  private void tell() {
    long last = told.get();
    long now = System.nanoTime();
    if (now - last >= MINUTE && told.compareAndSet(last, now)) {
      log.warn("More requests at once than can be served: some are refused with status 503");
    }
  }
}
