// SPDX-License-Identifier: EUPL-1.2
/**
 * The file of a perpetrator who asks what is kept about them: the data, why and from which source,
 * who looked when, and until when they are kept, without the data of others. May use objections,
 * the pages of sites, letters, the response, subjects, the register, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "counter",
      "objection",
      "organisation",
      "organisation :: sites",
      "outgoing",
      "paper",
      "promise",
      "register",
      "register :: ending",
      "register :: pages",
      "response",
      "subject",
      "web"
    })
package nl.rugdekking.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
