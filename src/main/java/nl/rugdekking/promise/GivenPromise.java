// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;

/**
 * A promise that is not settled, and that was given to somebody who need not be the handler of the
 * part (the case of one affected person).
 *
 * @param office the office for which this person got it, or null when they were chosen themselves
 */
record GivenPromise(
    PromiseId id, PromiseKind kind, CasePart part, PersonId owner, @Nullable OfficeKind office) {}
