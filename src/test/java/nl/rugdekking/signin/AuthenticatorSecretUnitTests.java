// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorSecretUnitTests {

  private static final AuthenticatorSecret KNOWN =
      new AuthenticatorSecret("12345678901234567890".getBytes(US_ASCII));

  /** The last six digits of the values in appendix B of RFC 6238. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void givesTheCodesOfTheStandard(long second, String code) {
    assertThat(KNOWN.code(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void takesACodeHalfAMinuteEitherSide() {
    var now = Instant.ofEpochSecond(1_800_000_000);
    for (int off = -1; off <= 1; off++) {
      var code = KNOWN.code(now.plusSeconds(30L * off));
      assertThat(KNOWN.findTimeStep(code, now)).hasValue(60_000_000 + off);
    }
    assertThat(KNOWN.findTimeStep(KNOWN.code(now.plusSeconds(60)), now)).isEmpty();
    assertThat(KNOWN.findTimeStep(KNOWN.code(now.minusSeconds(60)), now)).isEmpty();
  }

  @Test
  void saysTheSecretAsAppsReadIt() {
    assertThat(KNOWN.formatForTyping()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(KNOWN.address("anna de boer@duin.example"))
        .isEqualTo(
            "otpauth://totp/Rugdekking:anna%20de%20boer%40duin.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Rugdekking");
    var picture = KNOWN.drawQrCode("anna@duin.example");
    assertThat(picture.path()).startsWith("M0,0h1v1h-1z");
    assertThat(picture.viewBox()).isEqualTo("-4 -4 %1$d %1$d".formatted(picture.side() + 8));
  }

  @Test
  void isNewEachTime() {
    var random = new SecureRandom();
    assertThat(AuthenticatorSecret.generate(random).formatForTyping())
        .isNotEqualTo(AuthenticatorSecret.generate(random).formatForTyping());
  }
}
