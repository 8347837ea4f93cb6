/**
 * The places where copies go: a directory, or one file that is encrypted to somebody's public key.
 * Knows no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
