// SPDX-License-Identifier: EUPL-1.2
/**
 * The steps that people take in a case: asking, assessing, giving it to another, telling, keeping a
 * promise, closing, correcting; and what the affected decides about their own case. May know
 * subjects, the register and what lies below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "organisation",
      "promise",
      "register",
      "subject",
      "register :: pages",
      "tick",
      "web"
    })
package nl.rugdekking.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
