/**
 * What a case is: registering an incident, its parts and timeline, what the affected wants and is
 * owed then, and the page of a case. May know the ledger and what lies below it; what rooms above
 * know of a case they tell through interfaces, as reports do through {@link
 * nl.rugdekking.register.Testimony}.
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
