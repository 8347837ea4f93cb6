// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.UUID;

/** Where a sealed value stands; it opens only there. */
public record Cell(String table, String column, UUID row) {}
