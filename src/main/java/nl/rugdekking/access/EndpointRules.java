// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the rule of an endpoint before it runs. What has no rule is not served. */
@Component
class EndpointRules implements HandlerInterceptor {

  private final CurrentViewer viewers;
  private final Access access;

  EndpointRules(CurrentViewer viewers, Access access) {
    this.viewers = viewers;
    this.access = access;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || isFramework(method)) {
      return true;
    }
    var rule = method.getMethodAnnotation(Endpoint.class);
    if (rule == null) {
      throw new IllegalStateException("An endpoint without a rule: " + method.getShortLogMessage());
    }
    switch (rule.value()) {
      case PUBLIC -> {}
      case MEMBER -> member(request);
      case CASE -> enter(request, rule.action());
    }
    return true;
  }

  private Viewer member(HttpServletRequest request) {
    return viewers.find(request).orElseThrow(NotSignedInException::new);
  }

  private void enter(HttpServletRequest request, Action action) {
    var viewer = member(request);
    var number = variables(request).get("nummer");
    if (number == null) {
      throw new IllegalStateException("The address of a case carries {nummer}");
    }
    request.setAttribute(CurrentViewer.CASE, access.enter(viewer, number, action, purpose(action)));
  }

  private static Purpose purpose(Action action) {
    return switch (action) {
      case READ_OWN, READ_STATUS, WISH, WITHHOLD_NAME, TRUST -> Purpose.INSIGHT;
      case CARE -> Purpose.CARE;
      case ASSIGN -> Purpose.SUPERVISION;
      default -> Purpose.HANDLING;
    };
  }

  // The frame (language, error pages) belongs to nobody and knows no rule; the actuator is guarded
  // by what it exposes.
  private static boolean isFramework(HandlerMethod method) {
    var name = method.getBeanType().getPackageName();
    return name.startsWith("org.springframework.")
        || name.equals(PlainSentenceException.class.getPackageName());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }
}
