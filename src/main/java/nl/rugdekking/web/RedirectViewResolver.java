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
 * Resolves the view names that begin with "redirect:", with which controllers answer every form. It
 * comes before the other resolvers, which would first make a bean of each redirect.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RedirectViewResolver implements ViewResolver {

  private static final String PREFIX = "redirect:";

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith(PREFIX) ? new Redirect(name.substring(PREFIX.length())) : null;
  }

  /**
   * A redirect that fills in the path variables of the current request, and nothing from the model,
   * which may contain text that somebody typed. Braces with another name stay as they are, because
   * the address may come from outside and must not act as a template.
   */
  private static final class Redirect extends RedirectView {

    // A name between braces, or a brace that belongs to no name.
    private static final Pattern VARIABLE_OR_BRACE = Pattern.compile("\\{([^{}]*)}|[{}]");

    Redirect(String address) {
      super(address, true, true);
      setExposeModelAttributes(false);
    }

    @Override
    protected StringBuilder replaceUriTemplateVariables(
        String address, Map<String, Object> model, Map<String, String> values, String encoding) {
      return new StringBuilder(
          VARIABLE_OR_BRACE
              .matcher(address)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          encodeValue(found.group(1), found.group(), values))));
    }

    // Returns the value of the variable, or what stands in the address when there is none.
    private static String encodeValue(
        @Nullable String name, String inAddress, Map<String, String> values) {
      var value = name == null ? null : values.get(name);
      return UriUtils.encodePathSegment(value == null ? inAddress : value, StandardCharsets.UTF_8);
    }
  }
}
