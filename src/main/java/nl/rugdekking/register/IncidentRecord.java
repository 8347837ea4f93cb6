// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * The data of an incident as a whole.
 *
 * @param happenedOn the day it happened, or the first day of the month or year when no more is
 *     known
 * @param precision the precision of {@code happenedOn}: days, or months or years when an imported
 *     list contains no more
 * @param details the codes of the details of its forms and channel, by kind; a kind without any
 *     code is left out
 * @param history true when it was imported from a list of past incidents
 */
public record IncidentRecord(
    IncidentId id,
    Instant registeredAt,
    @Nullable LocalDate happenedOn,
    ChronoUnit precision,
    @Nullable String channel,
    @Nullable String topic,
    List<String> forms,
    Map<ClassificationKind, List<String>> details,
    boolean dangerNow,
    boolean history,
    KeyId key,
    int version) {}
