// SPDX-License-Identifier: EUPL-1.2
/**
 * The norm as data: which observable facts fit which offence, what an organisation's lawyer
 * released of that, and the articles in which each body says where the limit lies. May know the
 * organisation, who may do what, the working days of promises, and the audit.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "organisation", "access", "promise", "audit", "web"})
package nl.rugdekking.norm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
