/**
 * Keeps the database and its key store together.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault"})
package nl.rugdekking.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
