// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param retired not to be chosen any more; what chose it before keeps it
 * @param promise for a reason: which promise it fits; null for every one, and in other lists
 */
public record ListEntry(Label label, boolean retired, @Nullable PromiseKind promise) {}
