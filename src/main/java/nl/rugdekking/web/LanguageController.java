// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the chosen language and returns to the page it was chosen on. */
@Controller
class LanguageController {

  @PostMapping("/taal")
  ResponseEntity<Void> choose(
      @RequestParam String taal,
      @RequestParam(defaultValue = "/") String terug,
      HttpServletRequest request) {
    ResponseCookie cookie =
        ResponseCookie.from(LanguageResolver.COOKIE, LanguageResolver.of(taal).getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, LocalPath.orHome(terug))
        .build();
  }
}
