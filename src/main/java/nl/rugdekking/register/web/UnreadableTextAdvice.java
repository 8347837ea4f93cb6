// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.web.ErrorPages;
import nl.rugdekking.web.PlainSentenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows an error page when a text cannot be decrypted or stored. The texts of a destroyed case are
 * gone for ever, but a text whose key is missing can be read again once the right key store is
 * back. The page says which of the two happened.
 */
@ControllerAdvice
record UnreadableTextAdvice(ErrorPages pages) {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableTextAdvice.class);
  private static final String RETRY_SECONDS = "60";

  @ExceptionHandler(KeyDestroyedException.class)
  ModelAndView showDestroyed(HttpServletRequest request, HttpServletResponse response) {
    var sentence = new PlainSentenceException(HttpStatus.GONE, "register.destroyed.refused");
    return pages.showSentence(sentence, request, response);
  }

  @ExceptionHandler(KeyStoreException.class)
  ModelAndView showMissingKey(
      KeyStoreException fault, HttpServletRequest request, HttpServletResponse response) {
    LOG.error("A request was refused: {}", fault.getMessage());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    var reading = request.getMethod().equals("GET");
    var sentence =
        new PlainSentenceException(
            HttpStatus.SERVICE_UNAVAILABLE,
            reading ? "register.lost.read" : "register.lost.written");
    return pages.showSentence(sentence, request, response);
  }
}
