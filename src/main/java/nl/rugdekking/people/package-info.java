// SPDX-License-Identifier: EUPL-1.2
/**
 * The administration of people: imports a list of staff, recognises people, plans who leaves,
 * appoints people to positions, and grants and revokes roles.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "organisation",
      "organisation :: help",
      "organisation :: sites",
      "access",
      "load",
      "signin",
      "vault",
      "tick",
      "post",
      "audit",
      "web",
      "sheet"
    })
package nl.rugdekking.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
