// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.web.PlainSentenceException;

/** The session of the running request. The room that signs people in implements it. */
public interface CurrentSession {

  /** Finds the account that is signed in. */
  Optional<UUID> account();

  /** Returns true when the second step was given too, in the last four hours. */
  boolean hasSecondStep();

  /**
   * Returns true when the second step was given once more, in the last ten minutes, by somebody who
   * had given it before.
   */
  boolean hasRepeatedSecondStep();

  /**
   * Makes the refusal that asks for the second step.
   *
   * @param home the address of the organisation
   * @param next where to go on after the second step
   */
  PlainSentenceException missingSecondStep(String home, String next);

  /** Leaves the session out of the rest of this request, whatever cookie it came with. */
  void putAway();
}
