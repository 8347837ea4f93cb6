/**
 * Organisations, their bodies and people, who holds which position and office, and the policy each
 * body adopted: what is owed and by when. Set-up from shipped data. May know the tenant, and how
 * mail finds a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "post", "tick"})
package nl.rugdekking.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
