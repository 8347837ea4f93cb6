// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.web.ErrorPages;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Who adds text to a case whose text was destroyed, hears that nothing can be added any more. */
@ControllerAdvice
class DestroyedTexts {

  private final ErrorPages pages;

  DestroyedTexts(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(KeyDestroyedException.class)
  ModelAndView refuse(HttpServletRequest request, HttpServletResponse response) {
    var said = new PlainSentenceException(HttpStatus.GONE, "register.destroyed.refused");
    return pages.sentence(said, request, response);
  }
}
