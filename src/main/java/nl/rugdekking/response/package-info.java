/**
 * The response toward the perpetrator: talk, warning, conditions, ban or meeting order, with facts,
 * hearing, end date and the ways to contest it. May use subjects, the register, promises, and the
 * rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "subject",
      "vault",
      "audit",
      "web"
    })
package nl.rugdekking.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
