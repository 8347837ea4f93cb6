/**
 * Work that is due later: a room stores a moment here, and is called at that moment, once for each
 * organisation. Depends only on the room database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.tick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
