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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The error page for requests that are refused (overload, outage), rendered once for each language
 * and text and then kept in memory. It contains no data of the visitor and needs no database,
 * because refusing a request must cost next to nothing.
 */
@Component
class PreparedPage {

  /** The number of seconds after which the browser may try again. */
  static final String SECONDS = "5";

  private record PageKey(Locale locale, String heading, String sentence, boolean fragment) {}

  private final SpringTemplateEngine templates;
  private final ResourceUrlProvider assets;
  private final LocaleResolver locales;
  private final Map<PageKey, byte[]> cachedPages = new ConcurrentHashMap<>();

  PreparedPage(
      SpringTemplateEngine templates, ResourceUrlProvider assets, LocaleResolver localeResolver) {
    this.templates = templates;
    this.assets = assets;
    this.locales = localeResolver;
  }

  /** Answers the request with the page that shows the texts of these two message keys. */
  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String heading,
      String sentence)
      throws IOException {
    var kind =
        new PageKey(
            locales.resolveLocale(request), heading, sentence, ErrorPages.isFragment(request));
    var page = cachedPages.computeIfAbsent(kind, this::render);
    response.setStatus(status.value());
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    }
    if (kind.fragment) {
      ErrorPages.placeAbovePage(response);
    }
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private byte[] render(PageKey kind) {
    var context = new Context(kind.locale);
    context.setVariable("language", kind.locale.getLanguage());
    context.setVariable("heading", kind.heading);
    context.setVariable("sentence", kind.sentence);
    context.setVariable("args", new Object[0]);
    context.setVariable("style", assets.getForLookupPath("/assets/rugdekking.css"));
    context.setVariable("icon", assets.getForLookupPath("/assets/favicon.svg"));
    var text =
        kind.fragment
            ? templates.process("error/page", Set.of("notice"), context)
            : templates.process("error/busy", context);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
