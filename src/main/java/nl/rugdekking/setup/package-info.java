// SPDX-License-Identifier: EUPL-1.2
/**
 * Sets up an organisation and keeps its people, from files: bodies, positions, offices, accounts,
 * by the verbs of the rooms below. Knows who people are and how they sign in.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "organisation",
      "access",
      "signin",
      "promise",
      "register",
      "vault",
      "tick",
      "post",
      "audit",
      "web",
      "sheet"
    })
package nl.rugdekking.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
