/**
 * The register of incidents: their parts (one for each affected person), timeline, wishes and the
 * promises that follow from these, and the page of a case. It may use promises and the rooms
 * (modules) below. Rooms above it provide data through interfaces that it defines, as reports do
 * through {@link nl.rugdekking.register.Testimony}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "organisation :: help",
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
