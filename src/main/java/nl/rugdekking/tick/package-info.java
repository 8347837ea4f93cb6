/** Being written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.tick;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
