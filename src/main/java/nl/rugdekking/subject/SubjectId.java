// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.UUID;

/** The id of a subject (a recorded perpetrator). */
public record SubjectId(UUID value) {}
