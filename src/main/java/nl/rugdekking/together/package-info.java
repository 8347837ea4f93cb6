// SPDX-License-Identifier: EUPL-1.2
/**
 * Joining reports on one event into one case: proposals, comparing, joining and separating. May use
 * the steps in a case, subjects, the register, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "organisation",
      "promise",
      "register",
      "subject",
      "register :: acting",
      "register :: pages",
      "web"
    })
package nl.rugdekking.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
