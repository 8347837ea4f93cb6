// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import nl.rugdekking.signin.RecoveryCodes;

/** The codes for a lost telephone, of people who never had one. */
public final class SecondStep {

  private SecondStep() {}

  /** A code that works for whoever has this login; those given before no longer do. */
  public static String code(String login) {
    return RecoveryCodes.give(login);
  }
}
