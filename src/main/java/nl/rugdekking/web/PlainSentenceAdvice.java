// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a {@link PlainSentenceException} into an error page. */
@ControllerAdvice
record PlainSentenceAdvice(ErrorPages pages) {

  @ExceptionHandler
  ModelAndView say(
      PlainSentenceException exception, HttpServletRequest request, HttpServletResponse response) {
    return pages.showSentence(exception, request, response);
  }
}
