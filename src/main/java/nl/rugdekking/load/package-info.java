// SPDX-License-Identifier: EUPL-1.2
/**
 * How much is taken on from visitors: requests at once, memory for what they send, connections that
 * stay open, and how often somebody may guess or do what costs. Knows no room but {@code web}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package nl.rugdekking.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
