// SPDX-License-Identifier: EUPL-1.2
/** The logo and the colours of an organisation, which replace ours on all its pages. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "organisation", "access", "evidence", "audit", "web"})
package nl.rugdekking.housestyle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
