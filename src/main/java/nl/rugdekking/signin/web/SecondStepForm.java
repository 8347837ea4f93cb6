// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import nl.rugdekking.web.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * A code, and the path to go to afterwards.
 *
 * @param code the code as it was typed
 */
record SecondStepForm(@Nullable String code, @Nullable String terug) {

  String codeOrNothing() {
    return code == null ? "" : code;
  }

  /**
   * The path to go to, if it is within this application; else the home page of the organisation.
   */
  String returnPath(String organisation) {
    var path = LocalPath.orHome(terug == null ? "/" : terug);
    return path.equals("/") ? "/" + organisation : path;
  }
}
