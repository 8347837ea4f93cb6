// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;

/** One line of the work list: what is owed in which case, and by when. Carries no name. */
public record Task(
    String number,
    PartId part,
    PromiseId promise,
    PromiseKind kind,
    PromiseState state,
    BodyKind body,
    @Nullable Instant due,
    @Nullable WaitingFor waitingFor,
    TaskGroup group) {}
