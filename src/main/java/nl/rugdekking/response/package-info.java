/**
 * The response toward the perpetrator: talk, warning, conditions, ban or meeting order, with facts,
 * hearing, end date and the route against it. May know subjects, the register and the ledger, and
 * what lies below them.
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
      "subject",
      "vault",
      "audit",
      "web"
    })
package nl.rugdekking.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
