// SPDX-License-Identifier: EUPL-1.2
/**
 * The administration of policies: the pages of what each body promises, of the lists that forms
 * choose from, and of the days on which the organisation is closed.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "organisation", "access", "promise", "audit", "web"})
package nl.rugdekking.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
