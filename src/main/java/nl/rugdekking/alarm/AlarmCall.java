// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One person was called for one alarm.
 *
 * @param step the number of this call within its alarm, from 1
 * @param byText true when the person gets a text message as well as mail
 * @param withoutMessage true when no message was sent for this call, because the person was being
 *     called for another alarm without a name already
 */
public record AlarmCall(
    UUID id,
    UUID alarm,
    int step,
    PersonId person,
    CallRole via,
    Instant calledAt,
    boolean byText,
    boolean withoutMessage,
    @Nullable Instant confirmedAt) {}
