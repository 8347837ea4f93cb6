// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Refuses something that needs the second step, when it was not given or too long ago. */
public class SecondStepException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  /**
   * @param home the address of the organisation
   * @param next the address to go to after the second step
   */
  public SecondStepException(String home, String next) {
    super(HttpStatus.FORBIDDEN, "signin.second.needed");
    back(home + "/tweede-stap?terug=" + next);
  }
}
