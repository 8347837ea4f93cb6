// SPDX-License-Identifier: EUPL-1.2
/**
 * Decides what each person may see and do in each case. One set of rules grants access, filters
 * lists and produces the sentence that tells who reads a case. Every endpoint names its rule. A
 * package above this one implements {@link nl.rugdekking.access.CurrentSession} to tell who is
 * signed in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "vault", "audit", "web"})
package nl.rugdekking.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
