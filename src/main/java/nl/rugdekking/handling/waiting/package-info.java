// SPDX-License-Identifier: EUPL-1.2
/**
 * The page on which whoever answers for a case sees for how long a promise waits and why, and ends
 * that. They also see there what was left to them to decide.
 */
@NullMarked
package nl.rugdekking.handling.waiting;

import org.jspecify.annotations.NullMarked;
