// SPDX-License-Identifier: EUPL-1.2
/**
 * Reports on one event: which cases may be the same, what follows when they become one case, and
 * taking them apart again. May know what handlers do, the register and what lies below it.
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
      "register :: pages",
      "web"
    })
package nl.rugdekking.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
