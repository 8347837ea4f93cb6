/**
 * Health checks for monitoring, and the page that a visitor sees while the database is down or a
 * disk is full.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "tick", "vault", "web"})
package nl.rugdekking.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
