// SPDX-License-Identifier: EUPL-1.2
/**
 * Aftercare: whom the affected person chose to give it, what that person may read of the case, the
 * talks, and the question if it was enough. The free notes of a talk are under keys that no other
 * room has. May use the register, promises, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "organisation",
      "promise",
      "register",
      "register :: pages",
      "vault",
      "web"
    })
package nl.rugdekking.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
