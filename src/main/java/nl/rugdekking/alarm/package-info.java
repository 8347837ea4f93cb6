// SPDX-License-Identifier: EUPL-1.2
/**
 * The acute hour: the duty roster, whom to call when somebody is in danger now and in which order,
 * the steps of the first hour, and the statements to the outside. May know reports, the register
 * and the rooms below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "organisation :: help",
      "access",
      "load",
      "promise",
      "register",
      "register :: pages",
      "register :: acting",
      "report",
      "task",
      "vault",
      "audit",
      "post",
      "web"
    })
package nl.rugdekking.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
