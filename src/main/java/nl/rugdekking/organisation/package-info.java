/**
 * Organisations, their bodies and people, the positions and offices they hold, and the policy of
 * each body: which promises it owes and within which terms. New organisations begin with shipped
 * data. May know the tenant, the post and scheduled work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "post", "tick", "web"})
package nl.rugdekking.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
