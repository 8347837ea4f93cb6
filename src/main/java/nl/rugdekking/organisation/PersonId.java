// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.UUID;

public record PersonId(UUID value) {}
