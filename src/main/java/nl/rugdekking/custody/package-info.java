/**
 * Keeps the database and its key store together, and destroys a case in both. What rooms have of a
 * case they say through {@link nl.rugdekking.vault.CaseContents}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "audit", "evidence"})
package nl.rugdekking.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
