// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.UUID;

/** The id of a subject. */
public record SubjectId(UUID value) {}
