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
  // The value of the cookie: the id of the device, the day on which it signed in last, and a keyed
  // hash of these two with the account and the hash of its password.
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
    return readCookie(request)
        .flatMap(value -> accounts.find(login).flatMap(account -> findDevice(value, account)));
  }

  private Optional<String> findDevice(String value, AccountRepository.StoredAccount account) {
    var parts = VALUE.matcher(value);
    if (!parts.matches() || account.password().isEmpty()) {
      return Optional.empty();
    }
    var device = parts.group(1);
    var day = Integer.parseInt(parts.group(2));
    var hashInCookie = Base64.getUrlDecoder().decode(parts.group(3));
    var hashed = join(account.id(), device, day, account.password().get());
    var isOurs =
        hashes.computeAll(PURPOSE, hashed).stream()
            .anyMatch(hash -> MessageDigest.isEqual(hash.value(), hashInCookie));
    return isOurs && today() <= day + LIFETIME.toDays() ? Optional.of(device) : Optional.empty();
  }

  /**
   * Remembers this as a device of the account, because the right password was just entered on it.
   */
  void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
    var password = accounts.hashOf(account).orElseThrow();
    var stored = new AccountRepository.StoredAccount(account, password, false);
    var device =
        readCookie(request)
            .flatMap(value -> findDevice(value, stored))
            .orElseGet(this::createDevice);
    var hash = hashes.computeCurrent(PURPOSE, join(account, device, today(), password));
    var value = device + "." + today() + "." + encode(hash);
    for (var page : List.of("/inloggen", "/wachtwoord-vergeten")) {
      var cookie =
          ResponseCookie.from(COOKIE, value)
              .path("/" + findSlug(request) + page)
              .maxAge(LIFETIME)
              .httpOnly(true)
              .secure(isSecure)
              .sameSite("Strict")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }

  private static Optional<String> readCookie(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }

  private static String findSlug(HttpServletRequest request) {
    return request.getRequestURI().split("/", 3)[1];
  }

  private String createDevice() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  private static String join(UUID account, String device, long day, String password) {
    return String.join(" ", account.toString(), device, Long.toString(day), password);
  }

  private static String encode(LookupHash hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.value());
  }

  // The number of days since 1970.
  private long today() {
    return LocalDate.now(clock).toEpochDay();
  }
}
