/**
 * The ledger: what is owed to each person affected, open, waiting, kept or explained, and the fact
 * that a term passed. May know who people are and what they may do, the vault for the words, and
 * the tick.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "task",
      "organisation",
      "access",
      "vault",
      "audit",
      "post",
      "web"
    })
package nl.rugdekking.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
