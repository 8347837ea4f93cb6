// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.UUID;

/** The id of a person in the records of an organisation. */
public record PersonId(UUID value) {}
