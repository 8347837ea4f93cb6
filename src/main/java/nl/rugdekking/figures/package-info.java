/**
 * Figures one can publish: shares, intervals, reliability, hiding what would reveal a person, and
 * drawing. Knows numbers and no domain room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
