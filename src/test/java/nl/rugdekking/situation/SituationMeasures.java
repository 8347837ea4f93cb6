// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.response.Measure;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Decides on measures toward the perpetrator of a situation, as whoever handles it does. */
@TestComponent
class SituationMeasures {

  static final String NOT_HEARD = "the perpetrator was not heard and no reason is written";

  @Autowired SituationDesk desk;
  @Autowired Responses responses;

  void decide(SituationCase about, PartId part, MeasureKind kind) {
    var signer =
        kind == MeasureKind.MEETING_ORDER
            ? "A. Voorbeeld, waarnemend voorzitter"
            : "A. Voorbeeld, namens het bestuur";
    decide(about, part, kind, "Geen toegang tot het gebouw", signer);
  }

  void decide(SituationCase about, PartId part, MeasureKind kind, String scope, String signer) {
    decide(about, part, proposal(kind, scope, signer, !about.row().has(NOT_HEARD)));
  }

  /** Decides on a measure before which the perpetrator was heard. */
  void decideHeard(SituationCase about, PartId part, MeasureKind kind) {
    decide(about, part, proposal(kind, "Geen toegang", "A. Voorbeeld", true));
  }

  /** Records an order that was given on the spot. */
  void record(SituationCase about, PartId part, MeasureKind kind, String by) {
    var order = Measure.of(proposal(kind, "Moest de zaal uit", by, false), responses.today());
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    responses.record(entered, part, new ResponseId(UUID.randomUUID()), order);
  }

  private void decide(SituationCase about, PartId part, Proposal proposal) {
    var measure = Measure.of(proposal, responses.today());
    var entered = desk.enter(about, desk.getHandler(about, part), Action.DECIDE);
    var version =
        desk.findUnsettled(about, part, PromiseKind.RESPONSE).map(Promise::version).orElse(null);
    var execution = new Responses.Execution(responses.today().plusDays(7), false, null);
    responses.decide(entered, part, new ResponseId(UUID.randomUUID()), version, measure, execution);
  }

  private Proposal proposal(MeasureKind kind, String scope, String signer, boolean heard) {
    var today = responses.today();
    var hearing =
        heard
            ? new Proposal.Hearing(true, today, "Zegt dat hij te lang moest wachten")
            : new Proposal.Hearing(null, null, null);
    return new Proposal(
        kind,
        kind.natures().getFirst(),
        new Proposal.Facts("Gooide een stoel naar de balie", yesterday(today), "Het kantoor"),
        hearing,
        new Proposal.Reach(scope, today, today.plusMonths(2), "Op afspraak"),
        new Proposal.MeasureTarget(
            "Een verzonnen persoon",
            new Proposal.Notice(Proposal.Notice.Moment.AT_ONCE, null, null),
            signer));
  }

  private static LocalDate yesterday(LocalDate today) {
    return today.minusDays(1);
  }
}
