// SPDX-License-Identifier: EUPL-1.2
/**
 * Limits the load that visitors cause: simultaneous requests, memory for uploads, open connections,
 * and how often somebody may guess or do something expensive. Uses no package but {@code web}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package nl.rugdekking.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
