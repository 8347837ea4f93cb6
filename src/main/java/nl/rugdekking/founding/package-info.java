// SPDX-License-Identifier: EUPL-1.2
/**
 * Sets up an organisation with its bodies, people, offices and accounts from a set-up file, through
 * the public methods of the rooms below.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "organisation", "signin", "people", "policy"})
package nl.rugdekking.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
