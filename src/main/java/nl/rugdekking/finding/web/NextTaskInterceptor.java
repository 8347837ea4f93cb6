// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads people who opened a form from the list of tasks back to that list after sending it, to the
 * next task. The list puts the id of the next task in the address of the form, and the form sends
 * it along. It works for the forms of all rooms (modules).
 */
@Configuration(proxyBeanMethods = false)
class NextTaskInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  static final String PARAMETER = "volgende";

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  // The page that tells what was decided, and who hears it, comes before the next task. So does
  // that
  // of a letter that was written and is still to be sent.
  private static final Pattern TO_REST =
      Pattern.compile(".*(/toch-handelen\\?gedaan=|/brieven/[^/?]+\\?gemaakt=).*");
  private static final Pattern TO_INCIDENT =
      Pattern.compile("redirect:(/[^/]+)/incidenten/(?!.*/eerste-uur).*");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    // When a request cannot be parsed it has no parameters, and reading one throws again.
    var next =
        request.getDispatcherType() == DispatcherType.REQUEST
            ? request.getParameter(PARAMETER)
            : null;
    if (answer == null || next == null || !ID.matcher(next).matches()) {
      return;
    }
    var view = answer.getViewName();
    var incident = TO_INCIDENT.matcher(view == null ? "" : view);
    if (request.getMethod().equals("POST") && incident.matches()) {
      answer.setViewName(
          TO_REST.matcher(incident.group()).matches()
              ? incident.group() + "&" + PARAMETER + "=" + next
              : "redirect:" + incident.group(1) + "/taken?" + PARAMETER + "=" + next);
    } else if (view != null && !view.startsWith("redirect:")) {
      answer.addObject("goOn", next);
    }
  }
}
