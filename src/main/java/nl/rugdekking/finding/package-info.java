// SPDX-License-Identifier: EUPL-1.2
/**
 * Finding cases: lists with filters and saved views, search, and the counts of the overview. All
 * results are limited to the cases that the viewer may read. The start page also says what a lawyer
 * still has to release or confirm. May use subjects, the register and the rooms below, the norm,
 * letters, charts, and the limit on simultaneous searches.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "database",
      "figures",
      "load",
      "norm",
      "organisation",
      "paper",
      "promise",
      "register",
      "register :: acting",
      "register :: ending",
      "register :: pages",
      "register :: title",
      "sheet",
      "subject",
      "task",
      "tick",
      "vault",
      "web"
    })
package nl.rugdekking.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
