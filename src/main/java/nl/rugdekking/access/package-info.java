// SPDX-License-Identifier: EUPL-1.2
/**
 * Decides who may see and do what in which case: one set of rules grants access, filters lists and
 * writes the sentence "this is read by". Every endpoint names its rule. A package above this one
 * implements {@link nl.rugdekking.access.CurrentSession} to say who is signed in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "vault", "audit", "web"})
package nl.rugdekking.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
