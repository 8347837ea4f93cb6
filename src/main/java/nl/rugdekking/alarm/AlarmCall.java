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
 */
public record AlarmCall(
    UUID id,
    UUID alarm,
    int step,
    PersonId person,
    Via via,
    Instant calledAt,
    boolean byText,
    @Nullable Instant confirmedAt) {}
