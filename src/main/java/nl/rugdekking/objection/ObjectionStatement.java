// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an objection that was received.
 *
 * @param id the id that was made with the form, so that a form sent twice records one objection
 * @param words what the sender disagrees with, in their own words
 * @param handler the name of the person who handles it
 */
public record ObjectionStatement(
    UUID id,
    ObjectionKind kind,
    LocalDate receivedOn,
    @Nullable String words,
    @Nullable String handler) {}
