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

/** Where the container sends whatever nobody answered. Shows no exception text, ever. */
@Controller
class ErrorPagesController implements ErrorController {

  private final ErrorPages pages;

  ErrorPagesController(ErrorPages pages) {
    this.pages = pages;
  }

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

  // Tomcat refuses such a form as soon as somebody asks for a field of it. A field that it cannot
  // decode is refused in the same way, with the fault as the cause.
  private static boolean hasTooManyFields(int code, HttpServletRequest request) {
    return code == HttpStatus.BAD_REQUEST.value()
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
            instanceof InvalidParameterException refused
        && refused.getCause() == null;
  }

  // What is not theirs is refused in a sentence; only a form with a token of long ago comes here.
  private static boolean isExpiredForm(int code, HttpServletRequest request) {
    return code == HttpStatus.FORBIDDEN.value() && "POST".equals(PageModel.method(request));
  }
}
