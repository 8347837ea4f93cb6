// SPDX-License-Identifier: EUPL-1.2
/**
 * Takes over the list that an organisation kept before: columns and values are matched by a human,
 * every row is accepted, refused with a reason, or a double, and all accepted rows come in or none.
 * May know subjects, the register and what lies below them.
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
      "subject",
      "vault",
      "audit",
      "sheet",
      "web"
    })
package nl.rugdekking.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
