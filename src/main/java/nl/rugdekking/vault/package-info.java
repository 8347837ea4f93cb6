/**
 * The vault: keys that live apart from the data, sealing of cells under them, and look-up hashes.
 * Destroying a key is how a case is destroyed in every copy of the data. Knows no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
