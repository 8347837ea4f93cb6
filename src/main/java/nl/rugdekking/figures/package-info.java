/**
 * Statistics for publication: percentages, confidence intervals, reliability, hiding figures that
 * would reveal a person, and charts. Knows no room of the domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
