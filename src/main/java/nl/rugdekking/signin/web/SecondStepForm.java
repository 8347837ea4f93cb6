// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import nl.rugdekking.web.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * A code, and where to go on afterwards.
 *
 * @param code as it was typed
 */
record SecondStepForm(@Nullable String code, @Nullable String terug) {

  String codeOrNothing() {
    return code == null ? "" : code;
  }

  /** A path of ours; the start of the organisation when none was sent. */
  String back(String organisation) {
    var path = LocalPath.orHome(terug == null ? "/" : terug);
    return path.equals("/") ? "/" + organisation : path;
  }
}
