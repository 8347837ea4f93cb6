/**
 * The base of all packages: the organisation of a transaction, identifiers, and the embedded
 * PostgreSQL server. Knows only the package for copies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"copies"})
package nl.rugdekking.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
