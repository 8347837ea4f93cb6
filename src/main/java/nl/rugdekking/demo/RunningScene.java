// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * A scene that is being played, after its report was sent and became an incident.
 *
 * @param code the receipt code of a reporter without a name, else null
 */
record RunningScene(
    String domain,
    YearScript.Scene scene,
    UUID report,
    IncidentId incident,
    @Nullable ReceiptCode code) {}
