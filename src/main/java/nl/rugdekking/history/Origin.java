// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import org.jspecify.annotations.Nullable;

/** The line of a list that an incident came from; nothing of its texts when they were destroyed. */
public record Origin(
    @Nullable String fileName, int line, @Nullable String original, PoliceAnswer police) {}
