// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;

/** Signed in without the second step, or not lately, for something that asks for it. */
public class SecondStepException extends PlainSentenceException {

  private static final long serialVersionUID = 1L;

  /**
   * @param next where to go on after the second step
   */
  public SecondStepException(String home, String next) {
    super(HttpStatus.FORBIDDEN, "signin.second.needed");
    back(home + "/tweede-stap?terug=" + next);
  }
}
