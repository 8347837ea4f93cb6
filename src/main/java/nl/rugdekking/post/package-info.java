/**
 * Letters to people of the organisation, by mail: queued in the transaction that causes them, and
 * sent afterwards. A mail contains a link to the application and nothing of the case. Depends on
 * the rooms database and tick.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "tick"})
package nl.rugdekking.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
