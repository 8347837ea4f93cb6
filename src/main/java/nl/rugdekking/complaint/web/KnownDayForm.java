// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import org.jspecify.annotations.Nullable;

/**
 * The form that records on which day the affected learned of the act.
 *
 * @param knownOn the day as it was typed
 */
record KnownDayForm(@Nullable String knownOn) {}
