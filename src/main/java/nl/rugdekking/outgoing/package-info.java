// SPDX-License-Identifier: EUPL-1.2
/**
 * What goes out to a perpetrator: letters about a measure and invitations to a hearing, written
 * with a template of the organisation, and the register of when and how each was posted. The
 * program posts nothing. May use the response, letters, the register, promises, and the rooms below
 * them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "organisation",
      "paper",
      "promise",
      "register",
      "register :: acting",
      "register :: pages",
      "response",
      "vault",
      "web"
    })
package nl.rugdekking.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
