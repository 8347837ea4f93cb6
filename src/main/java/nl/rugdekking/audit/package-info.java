/** Being written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
