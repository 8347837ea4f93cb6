// SPDX-License-Identifier: EUPL-1.2
/**
 * The alleged perpetrators: subjects, the marks by which they are recognised, the links that people
 * make, dossiers, and erasing. May use the register and the rooms below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "database",
      "organisation",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "task",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
