// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers of every answer. The chain that guards the application applies them: {@code
 * headers.apply(http)}. Whatever sets no Cache-Control of its own (assets and public pages do) is
 * not stored anywhere.
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
