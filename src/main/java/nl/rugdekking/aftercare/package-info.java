// SPDX-License-Identifier: EUPL-1.2
/**
 * Aftercare: whom the affected person chose to give it, what that person may read of the case, the
 * talks, the question if it was enough, and a page for care givers with everybody who chose them.
 * The free notes of a talk are under keys that no other room has. May use the register, promises,
 * and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "database",
      "finding",
      "load",
      "organisation",
      "post",
      "promise",
      "register",
      "register :: pages",
      "vault",
      "web"
    })
package nl.rugdekking.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
