// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.web.PlainSentenceException;

/** The session of the running request. The package that signs people in implements it. */
public interface CurrentSession {

  /** Finds the account that is signed in. */
  Optional<UUID> account();

  /** Returns true when the second step was given in the last four hours. */
  boolean hasSecondStep();

  /**
   * Returns true when the second step was repeated in the last ten minutes, by somebody who had
   * given it before.
   */
  boolean hasRepeatedSecondStep();

  /**
   * Creates the exception that asks for the second step.
   *
   * @param home the address of the organisation
   * @param next the address to go to after the second step
   */
  PlainSentenceException missingSecondStep(String home, String next);

  /**
   * Does not count this request as use of the session, so that requests which a page sends by
   * itself do not keep the session alive.
   */
  void doNotCountAsUse();

  /** Ignores the session for the rest of this request, whatever cookie came with it. */
  void ignore();
}
