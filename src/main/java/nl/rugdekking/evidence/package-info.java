// SPDX-License-Identifier: EUPL-1.2
/**
 * Files that were sent as evidence: recognises their kind, makes a cleaned copy of a picture,
 * encrypts both, stores them on disk, and records each look in the audit log. Of a report it knows
 * only the id.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "load",
      "vault",
      "audit",
      "web"
    })
package nl.rugdekking.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
