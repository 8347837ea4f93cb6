/**
 * The ground: which organisation a transaction belongs to, identifiers, and the PostgreSQL server
 * we start ourselves. Knows only the places where copies go.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"copies"})
package nl.rugdekking.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
