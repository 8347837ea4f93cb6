/**
 * Makes sure that the database and its key store belong together, and destroys a case in both. Each
 * room says what it has of a case through {@link nl.rugdekking.vault.CaseContents}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "audit", "evidence"})
package nl.rugdekking.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
