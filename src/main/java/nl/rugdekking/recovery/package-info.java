// SPDX-License-Identifier: EUPL-1.2
/**
 * Damage: what the affected person and the organisation lost, whether it is claimed from the
 * perpetrator or left for a reason, and what came back. May use the register, promises, tasks, the
 * terms of the law, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "finding",
      "norm",
      "organisation",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "sheet",
      "task",
      "vault",
      "web"
    })
package nl.rugdekking.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
