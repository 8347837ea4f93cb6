// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret shared with an authenticator app: 160 bits, giving a six-digit code each half minute.
 */
@SuppressWarnings("ArrayRecordComponent") // used once, never compared
public record AuthenticatorSecret(byte[] bytes) {

  private static final int LENGTH = 20;
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  // The clock of a telephone may be half a minute off (RFC 6238, section 5.2).
  private static final int MAX_STEPS_OFF = 1;

  static AuthenticatorSecret generate(SecureRandom random) {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new AuthenticatorSecret(bytes);
  }

  /** Returns the number of the half minute that has this code; empty when the code is wrong now. */
  OptionalLong findTimeStep(String code, Instant now) {
    var seconds = CODES.getTimeStep().toSeconds();
    for (int off = -MAX_STEPS_OFF; off <= MAX_STEPS_OFF; off++) {
      var at = now.plusSeconds(off * seconds);
      if (MessageDigest.isEqual(
          code(at).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII))) {
        return OptionalLong.of(at.getEpochSecond() / seconds);
      }
    }
    return OptionalLong.empty();
  }

  String code(Instant at) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(bytes, CODES.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("A key of 160 bits is always right", e);
    }
  }

  /** Returns the secret in groups of four characters, for typing. */
  public String formatForTyping() {
    return new Base32().encodeToString(bytes).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /**
   * Returns the otpauth address that an app reads from the QR code, or opens on the same telephone.
   */
  public String address(String login) {
    var who = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Rugdekking:%s?secret=%s&issuer=Rugdekking"
        .formatted(who, new Base32().encodeToString(bytes).replace("=", ""));
  }

  /**
   * Returns the address as a QR code: an SVG path of filled squares, and the number of squares on a
   * side.
   */
  public QrCodePicture drawQrCode(String login) {
    var code = QrCode.encodeText(address(login), QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrCodePicture(code.size, path.toString());
  }

  record QrCodePicture(int side, String path) {

    /** Returns the SVG view box, with the white edge of four squares that scanners need. */
    public String viewBox() {
      return "-4 -4 %1$d %1$d".formatted(side + 8);
    }
  }
}
