// SPDX-License-Identifier: EUPL-1.2
/**
 * Letters: the templates that an organisation owns, filled with facts as ODT and as PDF. It uses
 * the logo of the house style and knows no case; whoever writes a letter brings the facts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "evidence",
      "housestyle",
      "organisation",
      "audit",
      "database",
      "web"
    })
package nl.rugdekking.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
