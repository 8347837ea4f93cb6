// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * The answer to everything that was sent. Stands before the other resolvers, which would make each
 * redirect a bean first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Redirects implements ViewResolver {

  private static final String PREFIX = "redirect:";

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith(PREFIX) ? new Redirect(name.substring(PREFIX.length())) : null;
  }

  /**
   * Puts the values of the address that was asked for into the address to go to, and nothing of the
   * model, in which what somebody typed stands. Braces that name no such value stay braces: an
   * address may come from outside, and is no template then.
   */
  private static final class Redirect extends RedirectView {

    private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}|[{}]");

    Redirect(String address) {
      super(address, true, true);
      setExposeModelAttributes(false);
    }

    @Override
    protected StringBuilder replaceUriTemplateVariables(
        String address, Map<String, Object> model, Map<String, String> values, String encoding) {
      return new StringBuilder(
          VALUE
              .matcher(address)
              .replaceAll(
                  found -> Matcher.quoteReplacement(value(found.group(1), found.group(), values))));
    }

    private static String value(@Nullable String name, String braces, Map<String, String> values) {
      var value = name == null ? null : values.get(name);
      return UriUtils.encodePathSegment(value == null ? braces : value, StandardCharsets.UTF_8);
    }
  }
}
