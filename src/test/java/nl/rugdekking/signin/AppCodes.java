// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** What the app of a telephone shows. */
public final class AppCodes {

  private AppCodes() {}

  /**
   * @param typed the secret as a page shows it
   */
  public static String now(String typed) {
    return new AuthenticatorSecret(new Base32().decode(typed.replace(" ", ""))).code(Instant.now());
  }
}
