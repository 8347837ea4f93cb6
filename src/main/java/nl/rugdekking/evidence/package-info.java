// SPDX-License-Identifier: EUPL-1.2
/**
 * Files that were handed in as evidence: recognises them, makes a cleaned copy of a picture, seals
 * both, keeps them on disk, and logs each look. Knows an id of a report and nothing else of it.
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
