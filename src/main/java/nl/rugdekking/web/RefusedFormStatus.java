// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers with status 422 when a page shows a form again because something in it is wrong, unless
 * its controller gave another status. Controllers only say what is wrong.
 */
final class RefusedFormStatus implements HandlerInterceptor {

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (view != null
        && response.getStatus() == HttpStatus.OK.value()
        && view.getModel().values().stream()
            .anyMatch(value -> value instanceof BindingResult form && form.hasErrors())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
  }
}
