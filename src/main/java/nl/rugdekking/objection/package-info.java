// SPDX-License-Identifier: EUPL-1.2
/**
 * What the perpetrator undertakes against a measure: an objection, a request to look again or a
 * complaint, from the day on which it came in until the answer. May use letters, the response,
 * reports, the register, promises, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "evidence",
      "evidence :: pages",
      "organisation",
      "outgoing",
      "paper",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "report",
      "response",
      "task",
      "vault",
      "web"
    })
package nl.rugdekking.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
