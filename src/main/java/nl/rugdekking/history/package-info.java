// SPDX-License-Identifier: EUPL-1.2
/**
 * Imports a list of incidents that an organisation had before. A human matches its columns and
 * values; every row is accepted, refused with a reason, or a duplicate; all accepted rows are
 * imported or none. May know subjects, the register and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "load",
      "promise",
      "register",
      "register :: ending",
      "subject",
      "vault",
      "audit",
      "sheet",
      "web"
    })
package nl.rugdekking.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
