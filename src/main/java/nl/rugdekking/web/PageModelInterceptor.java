// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Puts the {@link Page} (what the frame around each page shows, such as the menu) into the model of
 * every page. It does so after the controller and only when a page is shown, so that a redirect
 * does not run the queries of the rooms that fill it.
 */
@Component
record PageModelInterceptor(
    LocaleResolver locales,
    ObjectProvider<PageContext> contexts,
    ObjectProvider<PageReading> reading)
    implements HandlerInterceptor {

  private static final Logger log = LoggerFactory.getLogger(PageModelInterceptor.class);

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (view != null && !isRedirect(view) && !isFragment(view)) {
      if (!view.getModel().containsKey("page")) {
        view.addObject("page", createPage(request));
      }
    }
  }

  private static boolean isRedirect(ModelAndView view) {
    var name = view.getViewName();
    return name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
  }

  // Returns true when the view is only a piece of a page, which has no frame around it.
  private static boolean isFragment(ModelAndView view) {
    var name = view.getViewName();
    return name != null && name.contains(" :: ");
  }

  private Page createPage(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return errorPage(request);
    }
    var pageReading = reading.getIfAvailable();
    return pageReading == null
        ? extendPage(request)
        : pageReading.read(request, () -> extendPage(request));
  }

  // Each room adds to the page what it knows.
  private Page extendPage(HttpServletRequest request) {
    Page page = createBarePage(request);
    for (PageContext context : listContexts()) {
      page = context.extend(page, request);
    }
    return page;
  }

  /**
   * Makes the {@link Page} for an error page. A context that throws an exception is left out, so
   * that it cannot break the error page too.
   */
  Page errorPage(HttpServletRequest request) {
    Page page = createBarePage(request);
    for (PageContext context : listContexts()) {
      try {
        page = context.extend(page, request);
      } catch (RuntimeException broken) {
        log.debug("Left out of the error page: {}", context.getClass().getName(), broken);
      }
    }
    return page;
  }

  private Page createBarePage(HttpServletRequest request) {
    return Page.bare(locales.resolveLocale(request), readPath(request));
  }

  private List<PageContext> listContexts() {
    return contexts.orderedStream().toList();
  }

  /**
   * Returns the path that was requested with its query, or "/" when it was not requested by GET.
   * After an error Tomcat requests the error page by GET, so the path and method of the original
   * request are read from its attributes.
   */
  private static String readPath(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (!"GET".equals(method(request))) {
      return "/";
    }
    return failed == null ? withQuery(request) : failed.toString();
  }

  static String method(HttpServletRequest request) {
    @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return failed == null ? request.getMethod() : failed.toString();
  }

  private static String withQuery(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
