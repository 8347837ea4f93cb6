// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.UUID;

/** The id of a promise. */
public record PromiseId(UUID value) {}
