/**
 * The vault: keys that live apart from the data, sealing of cells under them, and look-up hashes.
 * Destroying a key is how a case is destroyed in every copy of the data. Knows only the places
 * where copies go.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"copies"})
package nl.rugdekking.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
