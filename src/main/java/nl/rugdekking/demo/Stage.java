// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * A scene that is being played: its report was sent, and is an incident.
 *
 * @param code the way back of whoever reported without a name
 */
record Stage(
    String domain,
    Year.Scene scene,
    UUID report,
    IncidentId incident,
    @Nullable ReceiptCode code) {}
