// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page after the web server has dispatched an error. It never shows the text of an
 * exception.
 */
@Controller
record ErrorPagesController(ErrorPages pages) implements ErrorController {

  @RequestMapping("/error")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    if (hasTooManyFields(code, request)) {
      return pages.tooManyFields(request, response);
    }
    return isExpiredForm(code, request)
        ? pages.expired(request, response)
        : pages.page(code, request, response);
  }

  // Tomcat throws this exception when a field of a form with too many fields is read. It throws the
  // same exception for a field that it cannot decode, but then with a cause.
  private static boolean hasTooManyFields(int code, HttpServletRequest request) {
    return code == HttpStatus.BAD_REQUEST.value()
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
            instanceof InvalidParameterException refused
        && refused.getCause() == null;
  }

  // Pages that a person may not see are refused with a sentence of their own, so a form with status
  // 403 here has an expired CSRF token.
  private static boolean isExpiredForm(int code, HttpServletRequest request) {
    return code == HttpStatus.FORBIDDEN.value()
        && "POST".equals(PageModelInterceptor.method(request));
  }
}
