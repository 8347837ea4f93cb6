/**
 * Time passing: whoever has something to do later leaves a moment here, and is called then, once
 * per organisation. Knows only the ground.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.tick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
