// SPDX-License-Identifier: EUPL-1.2
/**
 * The acute hour: who is on duty, who is called when there is danger now and after whom, the steps
 * of the first hour, who speaks and what is said. May know the register and what lies below it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "database",
      "tick",
      "organisation",
      "access",
      "load",
      "promise",
      "register",
      "vault",
      "audit",
      "post",
      "web"
    })
package nl.rugdekking.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
