// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves security.txt (RFC 9116), which says where to report a security problem. The contact
 * address is set by the operator; without one there is no file, because an address that nobody
 * reads is worse than none.
 */
@Controller
class SecurityTxtController {

  private final String contact;
  private final String baseUrl;
  private final Clock clock;

  SecurityTxtController(
      @Value("${rugdekking.security-contact:}") String contact,
      @Value("${rugdekking.base-url:}") String baseUrl,
      Clock clock) {
    this.contact = contact;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String show() {
    if (contact.isBlank()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return """
        Contact: %s
        Expires: %s
        Preferred-Languages: nl, en
        Canonical: %s/.well-known/security.txt
        """
        .formatted(
            contact,
            clock.instant().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS),
            baseUrl);
  }
}
