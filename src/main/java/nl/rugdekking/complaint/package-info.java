// SPDX-License-Identifier: EUPL-1.2
/**
 * The complaint that only the affected can make to the police: until which day, the letters that
 * warn of it, and that it was made or withdrawn. May use the register, promises, the terms of the
 * norm, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "norm",
      "organisation",
      "promise",
      "register",
      "register :: acting",
      "register :: pages",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
