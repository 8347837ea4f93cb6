// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CurrentSession;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.NotSignedInException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.web.PlainSentenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checks the {@link Endpoint} rule of a controller method before it runs, and refuses a method that
 * has no rule.
 */
@Component
record EndpointRuleInterceptor(
    CurrentSession session, CurrentViewer viewers, AccessControl access, People people)
    implements HandlerInterceptor {

  /** The request attribute with the {@link CaseAccess} that was granted. */
  static final String CASE = CaseAccess.class.getName();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || isExempt(method)) {
      return true;
    }
    var rule = method.getMethodAnnotation(Endpoint.class);
    if (rule == null) {
      throw new IllegalStateException("An endpoint without a rule: " + method.getShortLogMessage());
    }
    if (variables(request).containsKey("organisatie") && CurrentOrganisation.find().isEmpty()) {
      throw new HiddenException();
    }
    if (rule.nameless()) {
      viewers.ignoreSignIn(request);
    }
    if (rule.poll()) {
      session.doNotCountAsUse();
    }
    if (rule.value() == Endpoint.Gate.PUBLIC) {
      return true;
    }
    var viewer = viewers.find(request);
    if (viewer.isEmpty()) {
      return redirectToSignIn(request, response);
    }
    // This comes first, because a password alone must not show which cases exist.
    if (needsSecondStep(rule) && !hasSecondStep(rule)) {
      return redirectToSecondStep(rule, request, response);
    }
    if (rule.value() == Endpoint.Gate.OFFICE) {
      requireOffice(viewer.get(), request, rule);
    }
    if (rule.value() == Endpoint.Gate.CASE) {
      authorizeCase(viewer.get(), request, rule);
    }
    return true;
  }

  private void requireOffice(Viewer viewer, HttpServletRequest request, Endpoint rule) {
    if (Arrays.stream(rule.office()).noneMatch(viewer::holdsOffice)) {
      throw ForbiddenException.forOffices(
              List.of(rule.office()),
              viewer.holdsOffice(OfficeKind.ADMINISTRATOR),
              listOtherAdministrators(viewer))
          .back(home(request));
    }
  }

  /** The names of the first three other administrators, who can give out roles. */
  private List<String> listOtherAdministrators(Viewer viewer) {
    var administrators =
        people.listCachedOffices().stream()
            .filter(office -> office.kind() == OfficeKind.ADMINISTRATOR)
            .map(Office::person)
            .filter(person -> !person.equals(viewer.person()))
            .distinct()
            .toList();
    return people.mapById(administrators).values().stream()
        .map(Person::name)
        .sorted()
        .limit(3)
        .toList();
  }

  private static String home(HttpServletRequest request) {
    return "/" + request.getRequestURI().split("/", 3)[1];
  }

  private boolean hasSecondStep(Endpoint rule) {
    return rule.repeatedSecondStep() ? session.hasRepeatedSecondStep() : session.hasSecondStep();
  }

  private static boolean needsSecondStep(Endpoint rule) {
    return switch (rule.value()) {
      case PUBLIC -> false;
      case MEMBER -> rule.secondStep();
      case OFFICE, CASE -> true;
    };
  }

  /** Redirects a page request to the sign-in page, which leads back afterwards. */
  private static boolean redirectToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isPageRequest(request) || request.getHeader("HX-Request") != null) {
      throw new NotSignedInException();
    }
    return redirect("/inloggen", request, response);
  }

  private boolean redirectToSecondStep(
      Endpoint rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!isPageRequest(request) || request.getHeader("HX-Request") != null) {
      var home = home(request);
      throw session.missingSecondStep(
          home, rule.repeatedSecondStep() ? home + rule.startAgainAt() : home);
    }
    return redirect("/tweede-stap", request, response);
  }

  private static boolean redirect(
      String where, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.sendRedirect(
        home(request) + where + "?terug=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    return false;
  }

  private void authorizeCase(Viewer viewer, HttpServletRequest request, Endpoint rule) {
    var action = rule.action();
    var number = variables(request).get("nummer");
    if (number == null) {
      throw new IllegalStateException("The address of a case carries {nummer}");
    }
    var shown = part(variables(request).get("deel"));
    var caseAccess =
        rule.poll()
            ? access.authorizePoll(viewer, number, action, purpose(action))
            : access.authorize(viewer, number, action, purpose(action), shown);
    if (isPageRequest(request) && !rule.poll() && !action.isLook()) {
      access.logView(caseAccess, action, shown);
    }
    request.setAttribute(CASE, caseAccess);
  }

  /** Logs that a form was shown again after it was sent, because its page shows the case too. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView shown) {
    if (!isPageRequest(request)
        && isPage(shown)
        && handler instanceof HandlerMethod method
        && request.getAttribute(CASE) instanceof CaseAccess caseAccess) {
      var action = Objects.requireNonNull(method.getMethodAnnotation(Endpoint.class)).action();
      if (!action.isLook()) {
        access.logView(caseAccess, action, part(variables(request).get("deel")));
      }
    }
  }

  private static boolean isPage(@Nullable ModelAndView shown) {
    var name = shown == null ? null : shown.getViewName();
    return name != null && !name.startsWith("redirect:");
  }

  private static @Nullable PartId part(@Nullable String text) {
    try {
      return text == null ? null : new PartId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new HiddenException();
    }
  }

  private static boolean isPageRequest(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static Purpose purpose(Action action) {
    return switch (action) {
      case READ_OWN, READ_STATUS, WISH, CHOOSE_HANDLER, WITHHOLD_NAME, TRUST -> Purpose.INSIGHT;
      case ASSIGN -> Purpose.SUPERVISION;
      default -> Purpose.HANDLING;
    };
  }

  // The language switch, the error pages and Spring's own endpoints have no rule; the actuator
  // exposes only what its settings allow.
  private static boolean isExempt(HandlerMethod method) {
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
