/**
 * The promises: all that is owed to each affected person, with its state (open, waiting, kept,
 * explained) and the fact that a term passed. May use the organisation and its people, access
 * rules, the vault that encrypts the texts, and the scheduled work.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "task",
      "organisation",
      "access",
      "access :: owners",
      "vault",
      "audit",
      "post",
      "web"
    })
package nl.rugdekking.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
