/**
 * The response toward the perpetrator: what is open toward a citizen, a colleague and an office
 * holder, with facts, hearing, end date and the ways to contest it. May use reports, subjects, the
 * register, promises, what a lawyer wrote for letters, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "paper",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "report",
      "subject",
      "vault",
      "audit",
      "web"
    })
package nl.rugdekking.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
