// SPDX-License-Identifier: EUPL-1.2
/**
 * Who did it: subjects that are known again by marks and linked by a human, the dossier that links
 * make, and how the accused leaves it again. May know the register and what lies below it.
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
      "register :: pages",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
