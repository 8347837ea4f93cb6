// SPDX-License-Identifier: EUPL-1.2
/**
 * The page of a site, such as a counter: for whom a measure holds there today, and what to do. It
 * shows nothing of a case. May use the response, letters, the register, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "database",
      "organisation",
      "organisation :: sites",
      "outgoing",
      "register",
      "register :: pages",
      "response",
      "web"
    })
package nl.rugdekking.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
