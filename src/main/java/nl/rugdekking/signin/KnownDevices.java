// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.vault.LookupHash;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises devices that signed in with an account before, so that strangers who guess at its
 * password do not lock out its owner. The device has a cookie that is sent to the pages for signing
 * in and for a forgotten password only, and not to pages for reporting without a name. The cookie
 * does not show whose device it is, and a new password makes it worthless. Nothing is stored here.
 */
@Component
class KnownDevices {

  static final String COOKIE = "toestel";
  private static final Duration LIFETIME = Duration.ofDays(180);
  private static final String PURPOSE = "known-device";
  private static final int ID_BYTES = 16;
  // The device, the day it signed in last, and the keyed hash over both, account and password.
  private static final Pattern VALUE = Pattern.compile("([\\w-]{22})\\.(\\d{1,6})\\.([\\w-]{43})");

  private final AccountRepository accounts;
  private final LookupHashes hashes;
  private final Clock clock;
  private final boolean isSecure;
  private final SecureRandom random = new SecureRandom();

  KnownDevices(
      AccountRepository accounts,
      LookupHashes hashes,
      Clock clock,
      @Value("${rugdekking.base-url}") String baseUrl) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.clock = clock;
    this.isSecure = baseUrl.startsWith("https:");
  }

  /**
   * Returns the device when it signed in with this login before and the password is still the same.
   */
  Optional<String> find(String login, HttpServletRequest request) {
    return cookie(request).flatMap(value -> accounts.find(login).flatMap(a -> device(value, a)));
  }

  private Optional<String> device(String value, AccountRepository.StoredAccount account) {
    var parts = VALUE.matcher(value);
    if (!parts.matches() || account.password().isEmpty()) {
      return Optional.empty();
    }
    var device = parts.group(1);
    var day = Integer.parseInt(parts.group(2));
    var sealed = Base64.getUrlDecoder().decode(parts.group(3));
    var isOurs =
        hashes
            .computeAll(PURPOSE, content(account.id(), device, day, account.password().get()))
            .stream()
            .anyMatch(hash -> MessageDigest.isEqual(hash.value(), sealed));
    return isOurs && today() <= day + LIFETIME.toDays() ? Optional.of(device) : Optional.empty();
  }

  /**
   * Remembers this as a device of the account, because the right password was just entered on it.
   */
  void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
    var password = accounts.hashOf(account).orElseThrow();
    var stored = new AccountRepository.StoredAccount(account, password, false);
    var device = cookie(request).flatMap(value -> device(value, stored)).orElseGet(this::newDevice);
    var seal = hashes.computeCurrent(PURPOSE, content(account, device, today(), password));
    for (var page : List.of("/inloggen", "/wachtwoord-vergeten")) {
      var cookie =
          ResponseCookie.from(COOKIE, device + "." + today() + "." + text(seal))
              .path("/" + organisation(request) + page)
              .maxAge(LIFETIME)
              .httpOnly(true)
              .secure(isSecure)
              .sameSite("Strict")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }

  private static String organisation(HttpServletRequest request) {
    return request.getRequestURI().split("/", 3)[1];
  }

  private String newDevice() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  private static String content(UUID account, String device, long day, String password) {
    return String.join(" ", account.toString(), device, Long.toString(day), password);
  }

  private static String text(LookupHash hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.value());
  }

  private long today() {
    return LocalDate.now(clock).toEpochDay();
  }
}
