// SPDX-License-Identifier: EUPL-1.2
/**
 * The steps that people take in a case: asking, assessing, assigning, telling, keeping a promise,
 * closing and correcting; also the decisions of the affected about their own case. May use the
 * register, the police report, subjects, complaints, alarms, the pages of sites and the rooms below
 * them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "alarm",
      "audit",
      "complaint",
      "counter",
      "database",
      "organisation",
      "police",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "subject",
      "register :: pages",
      "task",
      "tick",
      "web"
    })
package nl.rugdekking.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
