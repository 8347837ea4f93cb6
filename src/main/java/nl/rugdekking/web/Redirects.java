// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

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
    if (!name.startsWith(PREFIX)) {
      return null;
    }
    var redirect = new RedirectView(name.substring(PREFIX.length()), true, true);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }
}
