/**
 * Whether the work can be done: what a monitoring asks, and what a visitor reads while the database
 * is away or a disk is full.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "tick", "vault", "web"})
package nl.rugdekking.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
