/**
 * Keeps the database and its key store together, and destroys a case in both. Above the rooms that
 * hold something of a case.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "vault",
      "audit",
      "access",
      "signin",
      "promise",
      "register",
      "finding",
      "subject",
      "evidence",
      "report",
      "response",
      "alarm",
      "history"
    })
package nl.rugdekking.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
