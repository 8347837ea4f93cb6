// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.UUID;

public record ResponseId(UUID value) {}
