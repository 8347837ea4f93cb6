// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One loss.
 *
 * @param kind the kind of loss; null when its key was destroyed
 * @param proof a bill, a photo or something else that shows the loss, in words
 * @param version 0 for an item that is not stored yet
 */
public record DamageItem(
    UUID id,
    Claimant claimant,
    @Nullable DamageKind kind,
    long cents,
    @Nullable String words,
    @Nullable String proof,
    int version) {}
