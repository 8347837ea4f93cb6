// SPDX-License-Identifier: EUPL-1.2
/**
 * How people sign in and stay signed in: accounts, passwords, the second step, sessions, links that
 * work once, and membership of more than one organisation. It tells {@code access} who is signed
 * in, which decides what they may do.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "load",
      "database",
      "organisation",
      "vault",
      "audit",
      "post",
      "tick",
      "web"
    })
package nl.rugdekking.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
