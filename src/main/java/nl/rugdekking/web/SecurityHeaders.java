// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Map;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The security headers of every response. The security filter chain applies them by {@code
 * headers.apply(http)}; {@link SecurityHeadersCustomizer} sets them on responses that do not pass
 * through a chain. A response without its own Cache-Control (static files and public pages have
 * one) is stored nowhere.
 */
@Component
public class SecurityHeaders {

  private static final String CONTENT =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private static final String DEVICES =
      String.join(
          ", ",
          "accelerometer=()",
          "browsing-topics=()",
          "camera=()",
          "display-capture=()",
          "geolocation=()",
          "gyroscope=()",
          "microphone=()",
          "payment=()",
          "usb=()");

  /** The headers of every response, also of those that no filter chain has seen. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          CONTENT,
          "Permissions-Policy",
          DEVICES,
          "Referrer-Policy",
          ReferrerPolicy.NO_REFERRER.getPolicy(),
          "Cross-Origin-Opener-Policy",
          CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy(),
          "Cross-Origin-Resource-Policy",
          CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy(),
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Cache-Control",
          "no-store");

  private static final long TWO_YEARS = 63_072_000;

  public void apply(HttpSecurity http) {
    http.headers(SecurityHeaders::set);
  }

  private static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(policy -> policy.maxAgeInSeconds(TWO_YEARS))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .contentTypeOptions(Customizer.withDefaults())
        .cacheControl(Customizer.withDefaults());
  }
}
