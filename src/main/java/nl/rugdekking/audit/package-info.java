/**
 * Who did and who looked at what, why and when: a row per change and per look, in the transaction
 * of what it records. Knows only the ground.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
