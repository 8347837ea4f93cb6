// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.ResponseId;

/** Where a letter belongs: the part of a case, the measure it is about, and which letter it is. */
public record LetterAddress(PartId part, ResponseId measure, LetterKind kind) {}
