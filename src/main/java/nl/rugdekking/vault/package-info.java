/**
 * The vault encrypts columns with keys that are stored apart from the database, and makes the
 * hashes by which encrypted values can be looked up. Destroying a key makes its data unreadable in
 * every copy, backups included: that is how a case is destroyed. Knows only the room that writes
 * copies to their place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"copies"})
package nl.rugdekking.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
