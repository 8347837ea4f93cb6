// SPDX-License-Identifier: EUPL-1.2
/**
 * The report to the police: which offences may be at stake, the file that is taken there, and what
 * happened at the police after the report. May use complaints, letters, perpetrators, evidence, the
 * register, promises, the table of offences, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "complaint",
      "complaint :: pages",
      "database",
      "evidence",
      "norm",
      "organisation",
      "outgoing",
      "paper",
      "promise",
      "register",
      "register :: acting",
      "register :: pages",
      "subject",
      "task",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.police;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
