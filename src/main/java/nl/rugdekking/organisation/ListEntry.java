// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param retired true when it cannot be chosen any more; earlier uses keep it
 * @param promise for a reason: the kind of promise that it fits, or null for every kind; in other
 *     lists null
 */
public record ListEntry(Label label, boolean retired, @Nullable PromiseKind promise) {}
