// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Clock;
import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.outgoing.MeasureReceipts.Receipt;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the facts of a letter in the case, in the measure and in what was received against it. */
@Component
record LetterFactFinder(
    Responses responses,
    Organisations organisations,
    ObjectProvider<MeasureReceipts> receipts,
    Clock clock) {

  /** Returns what was received against the measure, the oldest first. */
  List<Receipt> listReceipts(Response measure) {
    return receipts.stream().flatMap(room -> room.list(measure.id()).stream()).toList();
  }

  LetterFactSources find(CaseAccess access, LetterAddress about, Response measure) {
    var frame =
        new LetterFactSources.Frame(
            organisations.current().name(), access.number(), DueDates.dayOf(clock.instant()));
    return listReceipts(measure).stream()
        .filter(receipt -> receipt.letter() == about.kind())
        .findFirst()
        .map(receipt -> LetterFactSources.ofReceipt(measure, receipt, frame))
        .orElseGet(
            () ->
                LetterFactSources.of(
                    about.kind(), measure, findFormer(access, about.part(), measure), frame));
  }

  private @Nullable Response findFormer(CaseAccess access, PartId part, Response measure) {
    var former = measure.follows();
    return former == null ? null : responses.get(access, part, former);
  }
}
