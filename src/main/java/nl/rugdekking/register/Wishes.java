// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import org.jspecify.annotations.Nullable;

/** What the affected answered when asked. */
public record Wishes(
    Wish response,
    Wish police,
    Wish damage,
    Wish care,
    Danger danger,
    PoliceAdvice policeAdvice,
    @Nullable Severity experienced,
    @Nullable String words) {}
