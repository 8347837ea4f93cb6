// SPDX-License-Identifier: EUPL-1.2
/**
 * The people of an organisation, for whoever keeps them: takes over a list of staff, finds who is
 * the same person and who leaves, appoints people, and gives and takes roles.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "organisation",
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
