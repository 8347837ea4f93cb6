/**
 * Incidents and what happens to them: registering, the timeline, what the affected wants, severity,
 * telling, closing and opening again. May know the ledger and what lies below it; the reports that
 * led to an incident are told by the room that took them ({@link
 * nl.rugdekking.register.Testimony}).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "promise",
      "vault",
      "audit",
      "post",
      "web"
    })
package nl.rugdekking.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
