/**
 * Letters to people of the organisation, by mail: queued in the transaction that causes them, sent
 * afterwards. A mail carries the way in and nothing of the case. Knows the ground and the tick.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "tick"})
package nl.rugdekking.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
