// SPDX-License-Identifier: EUPL-1.2
/**
 * Finding cases: lists with filters and saved views, search in what was told, and counts for the
 * overview. Everything is found among what the viewer may open. May know subjects, the register and
 * what lies below them, how to draw, and how many may search at once.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "database",
      "figures",
      "load",
      "organisation",
      "promise",
      "register",
      "subject",
      "register :: pages",
      "task",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
