// SPDX-License-Identifier: EUPL-1.2
/**
 * Reports on one event: which cases may be the same, what follows when they become one case, and
 * taking them apart again. May know the steps in a case, subjects, the register and what lies below
 * them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "handling",
      "audit",
      "organisation",
      "promise",
      "register",
      "subject",
      "register :: pages",
      "web"
    })
package nl.rugdekking.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
