// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import org.jspecify.annotations.Nullable;

/** The answers of the affected about what they want, the danger, and the police advice. */
public record Wishes(
    Wish response,
    Wish police,
    Wish damage,
    Wish care,
    Danger danger,
    PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable String words) {}
