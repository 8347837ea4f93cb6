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
 * Sets status 422 when a page shows a form again because it has errors, unless its controller set
 * another status. So controllers only have to report the errors.
 */
final class RefusedFormInterceptor implements HandlerInterceptor {

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
