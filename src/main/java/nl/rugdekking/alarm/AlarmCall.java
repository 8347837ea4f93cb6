// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was called.
 *
 * @param step the how-manieth call of its alarm, from 1
 * @param byText by the gateway as well as by mail
 * @param joined no message was sent for it: one for another alarm without a name calls for this too
 */
public record AlarmCall(
    UUID id,
    UUID alarm,
    int step,
    PersonId person,
    Via via,
    Instant calledAt,
    boolean byText,
    boolean joined,
    @Nullable Instant confirmedAt) {}
