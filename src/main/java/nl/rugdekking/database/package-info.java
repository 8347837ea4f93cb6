/**
 * The ground: which organisation a transaction belongs to, identifiers, and the PostgreSQL server
 * we start ourselves. Knows no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
