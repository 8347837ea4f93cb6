/**
 * Logs who did or looked at what, why and when: one row for each change and each look, written in
 * the same transaction. Knows only the package database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package nl.rugdekking.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
