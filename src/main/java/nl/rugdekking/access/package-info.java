// SPDX-License-Identifier: EUPL-1.2
/**
 * Who may see and do what in which case, and why: one model that decides, filters lists and writes
 * the sentence "this is read by". The rule of every endpoint. Who is signed in it is told by the
 * room above that implements {@link nl.rugdekking.access.CurrentSession}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "vault", "audit", "web"})
package nl.rugdekking.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
